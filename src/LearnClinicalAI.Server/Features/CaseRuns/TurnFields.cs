using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>A posted turn: its fields, and the act that they mean.</summary>
public sealed record TurnFields(string Act, Guid TurnId, IFormCollection Form)
{
    public string Text => Form["text"].ToString();

    /// <summary>The words that were typed and that another page would lose.</summary>
    public string? Draft(string act) => Act == act ? Text : null;

    public string? Value(string name) => Form[name].ToString() is { Length: > 0 } value ? value : null;

    public static TurnFields? Read(IFormCollection form) =>
        Guid.TryParse(form["turnId"], out var turn) && form["act"].ToString() is { Length: > 0 } act
            ? new TurnFields(act, turn, form)
            : null;

    /// <summary>The act; null when what was typed names nothing in this case.</summary>
    public Act? ToAct(CaseScript script) =>
        Act switch
        {
            "say" => new Act.Say(Text),
            "open" => new Act.Open(Value("document") ?? ""),
            "examine" => Picked(script, CatalogueKind.Examination) is { } exam
                ? new Act.Examine(exam, Value("consent") is not null, Value("chaperone") is not null)
                : null,
            "order" => Picked(script, CatalogueKind.Investigation) is { } order ? new Act.Order(order) : null,
            "treat" => Picked(script, CatalogueKind.Treatment) is { } treatment
                ? new Act.Treat(treatment, Number("dose"), Value("unit"), Value("route"))
                : null,
            "wait" => new Act.Wait(Number("minutes") ?? 0),
            "tool" => new Act.AskTool(Value("tool") ?? "", Text),
            "check" => new Act.Check(Value("output") ?? "", Value("against") ?? ""),
            "answer" => new Act.Answer(Value("output") ?? "", Value("how") ?? "", Value("text")),
            "provisional" => new Act.CommitProvisional(
                Value("diagnosis") ?? "",
                Lines("differential"),
                Value("plan") ?? ""
            ),
            "commit" => new Act.CommitFinal(Value("diagnosis") ?? "", Lines("differential"), Value("plan") ?? ""),
            "write" => new Act.Write(Value("document") ?? "", Text),
            "hint" => new Act.TakeHint(),
            "end" => new Act.End(Value("how") ?? ""),
            _ => null,
        };

    /// <summary>The entries that what was typed could mean, best first.</summary>
    public IReadOnlyList<CatalogueEntry> Choices(CaseScript script) =>
        Act switch
        {
            "examine" => Found(script, CatalogueKind.Examination),
            "order" => Found(script, CatalogueKind.Investigation),
            "treat" => Found(script, CatalogueKind.Treatment),
            _ => [],
        };

    /// <summary>The entry chosen from a list, or the only one (or the exact one) that the words fit.</summary>
    private string? Picked(CaseScript script, CatalogueKind kind)
    {
        if ((Value("choice") ?? Value("id")) is { } chosen)
            return chosen;
        var found = Found(script, kind);
        var exact = found.FirstOrDefault(entry =>
            string.Equals(entry.Name, Text.Trim(), StringComparison.OrdinalIgnoreCase)
            || string.Equals(entry.FoundAs, Text.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        return exact?.Id ?? (found.Count == 1 ? found[0].Id : null);
    }

    private List<CatalogueEntry> Found(CaseScript script, CatalogueKind kind) =>
        [.. Simulation.Catalogue.Find(script, Text, 50).Where(entry => entry.Kind == kind).Take(8)];

    private decimal? Number(string name) =>
        decimal.TryParse(
            Value(name)?.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private List<string> Lines(string name) =>
        [
            .. (Value(name) ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Take(20),
        ];
}
