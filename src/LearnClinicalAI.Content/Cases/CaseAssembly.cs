using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>Reads every file of a case and puts the parts together.</summary>
internal sealed class CaseAssembly(string slug, IReadOnlyList<ContentFile> files, Complaints complaints, Places places)
{
    /// <summary>The case; null when a file that it cannot do without is missing or is no YAML.</summary>
    public CaseFolder? Assemble()
    {
        var front = Yaml("case.yaml", CaseYaml.Read);
        var facts = Yaml("facts.yaml", FactsYaml.Read);
        var findings = Yaml("findings.yaml", FindingsYaml.Read);
        var truth = Yaml("truth.yaml", TruthYaml.Read);
        var copilot = Yaml("copilot.yaml", CopilotYaml.Read);
        var rubric = Yaml("rubric.yaml", RubricYaml.Read);
        var documents = Yaml("documentation.yaml", DocumentationYaml.Read) ?? [];
        var chart = In("chart/", ".md").Select(ReadDocument).OfType<ChartDocument>().ToList();
        var exemplars = In("exemplars/", ".yaml")
            .Select(file => Yaml(file.Path, ExemplarYaml.Read))
            .OfType<Exemplar>()
            .ToList();
        var debrief = Markdown("debrief.md");
        var design = Markdown("design.md");
        if (front is null || facts is null || findings is null || truth is null || copilot is null || rubric is null)
        {
            return null;
        }
        return new CaseFolder
        {
            Script = Script(front, facts, findings, copilot) with { Chart = chart, Documents = documents },
            Key = new CaseKey(truth, rubric, copilot.Flaws),
            Debrief = debrief ?? "",
            Design = design ?? "",
            Exemplars = exemplars,
            Media = In("media/", "").ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal),
        };
    }

    private CaseScript Script(CaseFront front, CaseFacts facts, CaseFindings findings, CaseCopilot copilot) =>
        new()
        {
            Slug = slug,
            Hash = ContentHash.Of(files),
            Info = front.Info,
            Narrator = front.Narrator,
            Patient = front.Patient,
            Clock = front.Clock,
            Variants = front.Variants,
            Persona = facts.Persona,
            OwnIntents = facts.Intents,
            Facts = facts.Facts,
            Abouts = facts.Abouts,
            Defaults = facts.Defaults,
            Cues = facts.Cues,
            Questions = facts.Questions,
            Vitals = findings.Vitals,
            Examinations = findings.Examinations,
            Investigations = findings.Investigations,
            Treatments = findings.Treatments,
            States = findings.States,
            Tools = copilot.Tools,
            Outputs = copilot.Outputs,
        };

    private IEnumerable<ContentFile> In(string folder, string ending) =>
        files
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private T? Yaml<T>(string path, Func<Section, T> read)
        where T : class
    {
        if (files.FirstOrDefault(file => file.Path == path) is not { } file)
        {
            return null;
        }
        var source = new SourceFile(path, complaints, places);
        return Section.From(source, YamlFile.Read(source, file.Bytes)) is { } top ? read(top) : null;
    }

    private string? Markdown(string path) =>
        files.FirstOrDefault(file => file.Path == path) is { } file
        && YamlFile.Decode(new SourceFile(path, complaints, places), file.Bytes) is { } text
            ? TitledMarkdown.Split(text).Body
            : null;

    private ChartDocument? ReadDocument(ContentFile file)
    {
        var source = new SourceFile(file.Path, complaints, places);
        if (YamlFile.Decode(source, file.Bytes) is not { } text)
        {
            return null;
        }
        var (title, body, _) = TitledMarkdown.Split(text);
        var id = file.Path["chart/".Length..^".md".Length];
        var document = new ChartDocument(id, title ?? TitledMarkdown.TitleOf(id), body);
        places.Note(document, source, new TextNode(Mark.Start, text, plain: false, literal: false));
        return document;
    }
}
