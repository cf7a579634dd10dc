using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

internal static class KeyText
{
    public static YamlMap OfTruth(Truth truth) =>
        new YamlMap()
            .Add(
                "diagnosis",
                new YamlMap()
                    .Add("name", truth.Diagnosis.Name)
                    .Add("synonyms", truth.Diagnosis.Synonyms)
                    .Add("tooBroad", truth.Diagnosis.TooBroad)
                    .Add("tooNarrow", truth.Diagnosis.TooNarrow)
            )
            .Add("secret", truth.Secret);

    public static YamlMap OfRubric(Rubric rubric) =>
        new YamlMap()
            .Add("passMark", rubric.PassMark)
            .Add("standard", new YamlMap().Add("method", rubric.Standard.Method).Add("note", rubric.Standard.Note))
            .Add(
                "ratings",
                FrontText.Maps(
                    rubric.Ratings,
                    rating => new YamlMap().Add("id", rating.Id).Add("anchor", rating.Anchor)
                )
            )
            .Add("criteria", FrontText.Maps(rubric.Criteria, OfCriterion));

    private static YamlMap OfCriterion(Criterion criterion) =>
        new YamlMap()
            .Add("id", criterion.Id)
            .Add("text", criterion.Text)
            .Add("domain", Spelling.Kebab(criterion.Domain))
            .Add("points", criterion.Points)
            .AddUnless("critical", criterion.Critical, false)
            .Add("rule", RuleText.Of(criterion.Rule!))
            .Add("why", criterion.Why.Length == 0 ? null : criterion.Why)
            .Add("wouldHave", criterion.WouldHave);
}

internal static class CopilotText
{
    public static YamlMap Of(CaseScript script, CaseKey key) =>
        new YamlMap()
            .Add("tools", FrontText.Maps(script.Tools, OfTool))
            .Add(
                "outputs",
                FrontText.Maps(
                    script.Outputs,
                    output => OfOutput(output, key.Flaws.FirstOrDefault(flaw => flaw.Output == output.Id))
                )
            );

    private static YamlMap OfTool(CopilotTool tool) =>
        new YamlMap()
            .Add("id", tool.Id)
            .Add("type", tool.Type)
            .Add("name", tool.Name)
            .Add(
                "label",
                new YamlMap()
                    .Add("performance", tool.Performance)
                    .Add("intendedUse", tool.IntendedUse)
                    .Add("coveredForPatientData", tool.CoveredForPatientData)
            );

    private static YamlMap OfOutput(CopilotOutput output, PlantedFlaw? flaw) =>
        new YamlMap()
            .Add("id", output.Id)
            .Add("tool", output.Tool)
            .Add("stage", Spelling.Kebab(output.Stage))
            .Add("request", output.Request)
            .Add("title", output.Title)
            .Add("text", output.Text)
            .Add(
                "checks",
                FrontText.Maps(
                    output.Checks,
                    check =>
                        new YamlMap()
                            .Add("against", check.Against)
                            .Add("document", check.Document)
                            .Add("shows", check.Shows)
                )
            )
            .Add("flaw", flaw is null ? null : OfFlaw(flaw, output.SoundText));

    private static YamlMap OfFlaw(PlantedFlaw flaw, string? sound) =>
        new YamlMap()
            .Add("kind", Spelling.Kebab(flaw.Kind))
            .Add("span", flaw.Span)
            .Add("severity", Spelling.Kebab(flaw.Severity))
            .Add("expected", flaw.Expected)
            .Add("catch", flaw.Catch)
            .Add("catchable", flaw.Catchable)
            .Add("fixedWhen", flaw.FixedWhen is null ? null : RuleText.Of(flaw.FixedWhen))
            .Add("sound", sound);
}

internal static class ExemplarText
{
    public static YamlMap Of(Exemplar exemplar)
    {
        var expect = new YamlMap().Add("min", exemplar.Min).Add("max", exemplar.Max).Add("passed", exemplar.Passed);
        expect.Add("critical", exemplar.Critical);
        return new YamlMap()
            .Add("learner", exemplar.Learner)
            .Add("expect", expect)
            .Add("seed", exemplar.Seed)
            .Add("variant", exemplar.Variant)
            .Add("steps", FrontText.Maps(exemplar.Steps, OfStep));
    }

    private static YamlMap OfStep(Act step) =>
        step switch
        {
            Act.Say say => new YamlMap().Add("say", say.Text),
            Act.Examine examine => new YamlMap().Add("examine", examine.Exam),
            Act.Order order => new YamlMap().Add("order", order.Investigation),
            Act.Wait wait => new YamlMap().Add("wait", wait.Minutes),
            Act.Open open => new YamlMap().Add("open", open.Document),
            Act.Request request => new YamlMap().Add("request", request.Output),
            Act.AskTool ask => new YamlMap().Add("tool", new YamlMap().Add("tool", ask.Tool).Add("say", ask.Text)),
            Act.Check check => new YamlMap().Add(
                "check",
                new YamlMap().Add("output", check.Output).Add("against", check.Against)
            ),
            Act.Answer answer => new YamlMap().Add(
                "answer",
                new YamlMap().Add("output", answer.Output).Add("how", answer.How).Add("text", answer.Text)
            ),
            Act.CommitProvisional made => new YamlMap().Add("provisional", Commitment(made.Diagnosis, made.Plan)),
            Act.CommitFinal made => new YamlMap().Add("commit", Commitment(made.Diagnosis, made.Plan)),
            Act.End end => new YamlMap().Add("end", end.How),
            _ => throw new InvalidOperationException($"Importers write no step {step.GetType().Name}."),
        };

    private static YamlMap Commitment(string diagnosis, string plan) =>
        new YamlMap().Add("diagnosis", diagnosis).Add("plan", plan);
}
