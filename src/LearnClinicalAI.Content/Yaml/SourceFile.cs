namespace LearnClinicalAI.Content.Yaml;

/// <summary>A file being read: where its complaints go, and where the parts made from it are noted.</summary>
internal sealed class SourceFile(string path, Complaints complaints, Places places)
{
    public string Path { get; } = path;
    public Places Places { get; } = places;

    public void Error(Mark at, string rule, string message) =>
        complaints.Add(new Complaint(Path, at.Line, at.Column, Severity.Error, rule, message));

    public void Warn(Mark at, string rule, string message) =>
        complaints.Add(new Complaint(Path, at.Line, at.Column, Severity.Warning, rule, message));
}

/// <summary>All that is wrong, in the order of files and lines.</summary>
internal sealed class Complaints
{
    private const int MostShown = 1_000;
    private readonly HashSet<Complaint> all = [];

    /// <summary>Whether there is an error of another rule than this one.</summary>
    public bool AnyErrorBut(string rule) =>
        all.Any(complaint => complaint.Severity == Severity.Error && complaint.Rule != rule);

    public void Add(Place place, Severity severity, string rule, string message) =>
        Add(new Complaint(place.Path, place.At.Line, place.At.Column, severity, rule, message));

    public void Add(Complaint complaint)
    {
        if (all.Count < MostShown)
        {
            all.Add(complaint);
        }
    }

    public IReadOnlyList<Complaint> InOrder() =>
        [
            .. all.OrderBy(complaint => complaint.Path, StringComparer.Ordinal)
                .ThenBy(complaint => complaint.Line)
                .ThenBy(complaint => complaint.Column)
                .ThenBy(complaint => complaint.Rule, StringComparer.Ordinal),
        ];
}
