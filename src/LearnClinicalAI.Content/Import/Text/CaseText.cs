using System.Text;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The files of a case, as <c>docs/case-format.md</c> describes them: what <see cref="CaseReader"/> reads, written.</summary>
internal static class CaseText
{
    public static IReadOnlyList<ContentFile> Files(CaseFolder folder)
    {
        var script = folder.Script;
        var files = new List<ContentFile>
        {
            Yaml("case.yaml", FrontText.Of(script)),
            Yaml("facts.yaml", FactsText.Of(script)),
            Yaml("findings.yaml", FindingsText.Of(script)),
            Yaml("truth.yaml", KeyText.OfTruth(folder.Key.Truth)),
            Yaml("copilot.yaml", CopilotText.Of(script, folder.Key)),
            Yaml("rubric.yaml", KeyText.OfRubric(folder.Key.Rubric)),
            Text("debrief.md", folder.Debrief),
            Text("design.md", folder.Design),
        };
        files.AddRange(
            script.Chart.Select(document =>
                Text($"chart/{document.Id}.md", $"# {document.Title}\n\n{document.Markdown}")
            )
        );
        files.AddRange(
            folder.Exemplars.Select(exemplar => Yaml($"exemplars/{exemplar.Learner}.yaml", ExemplarText.Of(exemplar)))
        );
        return files;
    }

    private static ContentFile Yaml(string path, YamlMap map) => Text(path, YamlText.Of(map));

    private static ContentFile Text(string path, string text) =>
        new(path, Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n"));
}

internal static class FrontText
{
    public static YamlMap Of(CaseScript script)
    {
        var info = script.Info;
        return new YamlMap()
            .Add("id", info.Id.ToString("D"))
            .Add("format", script.Format)
            .Add("title", info.Title)
            .Add("summary", info.Summary)
            .Add("specialty", info.Specialty)
            .Add("setting", info.Setting)
            .Add("use", Spelling.Kebab(info.Use))
            .Add("level", Spelling.Kebab(info.Level))
            .Add("redTeam", info.RedTeam)
            .Add("minutes", info.Minutes)
            .Add("language", info.Language)
            .Add("fictional", info.Fictional)
            .Add("objectives", info.Objectives)
            .Add("brief", info.Brief)
            .Add(
                "authors",
                Maps(info.Authors, author => new YamlMap().Add("name", author.Name).Add("role", author.Role))
            )
            .Add("review", info.Review)
            .Add("licence", info.Licence)
            .Add("narrator", OfNarrator(script.Narrator))
            .Add("patient", OfPatient(script.Patient))
            .Add("clock", OfClock(script.Clock))
            .Add(
                "variants",
                Maps(
                    script.Variants,
                    variant =>
                        new YamlMap()
                            .Add("id", variant.Id)
                            .AddUnless("allSound", variant.AllSound, false)
                            .Add("note", variant.Note)
                )
            );
    }

    private static YamlMap OfNarrator(Narrator narrator) =>
        new YamlMap()
            .Add("who", Spelling.Kebab(narrator.Who))
            .Add("name", narrator.Name)
            .Add("language", narrator.Language)
            .Add("hearing", narrator.Hearing)
            .Add("cannotKnow", narrator.CannotKnow);

    private static YamlMap OfPatient(SimulatedPatient patient) =>
        new YamlMap()
            .Add("name", patient.Name)
            .Add("age", patient.Age)
            .Add("sex", patient.Sex)
            .Add("pronouns", patient.Pronouns)
            .Add(
                "identifiers",
                Maps(patient.Identifiers, one => new YamlMap().Add("category", one.Category).Add("text", one.Text))
            );

    private static YamlMap OfClock(ClockCosts clock) =>
        new YamlMap()
            .Add("start", clock.Start)
            .Add("question", clock.Question)
            .Add("examination", clock.Examination)
            .Add("order", clock.Order)
            .Add("treatment", clock.Treatment)
            .Add("copilot", clock.Copilot)
            .Add("limit", clock.Limit);

    internal static List<object> Maps<T>(IEnumerable<T> parts, Func<T, YamlMap> map) => [.. parts.Select(map)];
}

internal static class FactsText
{
    public static YamlMap Of(CaseScript script) =>
        new YamlMap()
            .Add("persona", OfPersona(script.Persona))
            .Add("facts", FrontText.Maps(script.Facts, OfFact))
            .Add(
                "abouts",
                FrontText.Maps(
                    script.Abouts,
                    about =>
                        new YamlMap()
                            .Add("id", about.Id)
                            .Add("kind", about.Kind)
                            .AddUnless("main", about.Main, false)
                            .Add("names", about.Names)
                )
            )
            .Add(
                "defaults",
                FrontText.Maps(
                    script.Defaults,
                    answer => new YamlMap().Add("intents", answer.Intents).Add("says", answer.Says)
                )
            );

    private static YamlMap OfPersona(Persona persona) =>
        new YamlMap()
            .Add("voice", persona.Voice)
            .Add("mood", persona.Mood)
            .Add("agenda", persona.Agenda)
            .Add("literacy", persona.Literacy)
            .Add("trust", persona.Trust)
            .Add("raises", Points(persona.Raises))
            .Add("lowers", Points(persona.Lowers))
            .Add("opening", persona.Opening)
            .Add("notUnderstood", persona.NotUnderstood)
            .Add("noRequest", persona.NoRequest)
            .Add("refusals", persona.Refusals);

    private static YamlMap Points(IReadOnlyDictionary<string, int> points)
    {
        var map = new YamlMap();
        foreach (var (name, value) in points)
        {
            map.Add(name, value);
        }
        return map;
    }

    private static YamlMap OfFact(Fact fact) =>
        new YamlMap()
            .Add("id", fact.Id)
            .Add("intents", fact.Intents)
            .Add("about", fact.About)
            .AddUnless("polarity", Spelling.Kebab(fact.Polarity), "present")
            .Add("says", fact.Says)
            .Add("wordings", fact.Wordings)
            .AddUnless("sensitivity", Spelling.Kebab(fact.Sensitivity), "none")
            .AddUnless("disclose", Spelling.Kebab(fact.Disclose), "direct");
}

internal static class FindingsText
{
    public static YamlMap Of(CaseScript script) =>
        new YamlMap()
            .AddMap("vitals", OfVitals(script.Vitals))
            .Add("exams", FrontText.Maps(script.Examinations, OfExam))
            .Add("investigations", FrontText.Maps(script.Investigations, OfTest))
            .Add("treatments", FrontText.Maps(script.Treatments, OfTreatment))
            .Add(
                "states",
                FrontText.Maps(
                    script.States,
                    state =>
                        new YamlMap()
                            .Add("id", state.Id)
                            .Add("initial", state.Initial)
                            .Add("description", state.Description)
                )
            );

    private static YamlMap OfVitals(Vitals vitals) =>
        new YamlMap()
            .Add("heartRate", vitals.HeartRate)
            .Add("systolic", vitals.Systolic)
            .Add("diastolic", vitals.Diastolic)
            .Add("respiratoryRate", vitals.RespiratoryRate)
            .Add("spo2", vitals.Spo2)
            .Add("temperature", vitals.Temperature)
            .Add("gcs", vitals.Gcs);

    private static YamlMap OfExam(Examination exam) =>
        new YamlMap()
            .Add("id", exam.Id)
            .Add("name", exam.Name)
            .Add("region", exam.Region.Length == 0 ? null : exam.Region)
            .Add("synonyms", exam.Synonyms)
            .Add("finding", exam.Finding)
            .Add("minutes", exam.Minutes)
            .AddUnless("consent", exam.Consent, false)
            .AddUnless("chaperone", exam.Chaperone, false);

    private static YamlMap OfTest(Investigation test) =>
        new YamlMap()
            .Add("id", test.Id)
            .Add("name", test.Name)
            .Add("synonyms", test.Synonyms)
            .Add("category", test.Category)
            .Add("turnaround", test.Turnaround)
            .Add("cost", test.Cost)
            .AddUnless("harm", Spelling.Kebab(test.Harm), "none")
            .Add("indication", Spelling.Kebab(test.Indication))
            .Add("results", FrontText.Maps(test.Results, OfResult));

    private static YamlMap OfResult(InvestigationResult result) =>
        new YamlMap().Add("text", result.Text).Add("values", FrontText.Maps(result.Values, OfValue));

    private static YamlMap OfValue(ResultValue value) =>
        new YamlMap()
            .Add("name", value.Name)
            .Add("value", value.Value)
            .Add("unit", value.Unit.Length == 0 ? null : value.Unit)
            .Add("range", value.Range.Length == 0 ? null : value.Range)
            .Add("flag", value.Flag);

    private static YamlMap OfTreatment(Treatment treatment) =>
        new YamlMap()
            .Add("id", treatment.Id)
            .Add("name", treatment.Name)
            .Add("kind", treatment.Kind)
            .Add("synonyms", treatment.Synonyms)
            .Add(
                "doses",
                treatment.Doses is { } doses
                    ? new YamlMap().Add("min", doses.Min).Add("max", doses.Max).Add("unit", doses.Unit)
                    : null
            )
            .Add("routes", treatment.Routes)
            .Add("indication", Spelling.Kebab(treatment.Indication))
            .Add("response", treatment.Response.Length == 0 ? null : treatment.Response);
}
