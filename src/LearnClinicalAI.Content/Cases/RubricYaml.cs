using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

internal static class RubricYaml
{
    public static Rubric Read(Section top)
    {
        var rubric = new Rubric
        {
            PassMark = top.Number("passMark", 0, 1),
            Standard = top.NeedChild("standard") is { } standard ? ReadStandard(standard) : new Standard("", "", null),
            Ratings = top.NeedEach(
                "ratings",
                section => new RatingAnchor(
                    section.Word("id", null, "fail", "borderline", "pass", "excellent"),
                    section.Text("anchor")
                )
            ),
            Criteria = top.NeedEach("criteria", ReadCriterion),
        };
        top.Close();
        return top.Placed(rubric);
    }

    private static Standard ReadStandard(Section section)
    {
        var standard = new Standard(
            section.Word("method", null, "provisional", "angoff", "borderline-regression"),
            section.Text("note"),
            section.MaybeDate("date")
        );
        section.Close();
        return section.Placed(standard);
    }

    private static Criterion ReadCriterion(Section section) =>
        new()
        {
            Id = section.Id(),
            Text = section.Text("text"),
            Domain = section.Word<ScoreDomain>("domain"),
            Points = section.Whole("points", -10, 10),
            Critical = section.Flag("critical"),
            Invariant = section.Flag("invariant"),
            Rule = section.Child("rule") is { } rule ? RuleYaml.Read(rule) : null,
            Judged = section.Child("judged") is { } judged ? ReadJudged(judged) : null,
            Why = section.Text("why", ""),
            WouldHave = section.MaybeText("wouldHave"),
            Source = section.MaybeId("source"),
        };

    private static JudgedCriterion ReadJudged(Section section)
    {
        var judged = new JudgedCriterion(
            section.Text("ask"),
            section.SomeTexts("met"),
            section.SomeTexts("notMet"),
            section.TextGroups("phrases")
        );
        section.Close();
        return section.Placed(judged);
    }
}

internal static class DocumentationYaml
{
    public static IReadOnlyList<WritingTask> Read(Section top)
    {
        var documents = top.NeedEach(
            "documents",
            section => new WritingTask
            {
                Id = section.Id(),
                Kind = section.Word("kind", null, "note", "letter", "authorisation", "instructions"),
                Title = section.Text("title"),
                Brief = section.Text("brief", ""),
                Skill = section.MaybeId("skill"),
                Steps = section.Texts("steps"),
                Checklist = section.Texts("checklist"),
                Draft = section.MaybeId("draft"),
                MaxWords = section.MaybeWhole("maxWords", 10, 5_000),
            }
        );
        top.Close();
        return documents;
    }
}
