using LearnClinicalAI.Content;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>Publishes every course and case below a folder that holds <c>courses/</c> and <c>cases/</c>.</summary>
internal sealed class LoadContentFolder(PublishContent publish, ContentShelf shelf, ILogger<LoadContentFolder> log)
{
    public async Task<IReadOnlyList<PublishContent.Outcome>> RunAsync(string folder, CancellationToken cancellation)
    {
        var outcomes = new List<PublishContent.Outcome>();
        foreach (var (kind, name) in new[] { (ContentKind.Case, "cases"), (ContentKind.Course, "courses") })
        {
            var all = new DirectoryInfo(Path.Combine(folder, name));
            if (!all.Exists)
                continue;
            foreach (var one in all.GetDirectories().OrderBy(d => d.Name, StringComparer.Ordinal))
                outcomes.Add(await PublishAsync(kind, one, cancellation));
        }
        shelf.Refresh();
        return outcomes;
    }

    private async Task<PublishContent.Outcome> PublishAsync(
        ContentKind kind,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var reading = FolderFiles.Read(folder.FullName);
        var outcome = reading.Fault is { } fault
            ? new PublishContent.Outcome.Withheld(
                folder.Name,
                [new Complaint(folder.Name, 1, 1, Severity.Error, "unreadable", fault)]
            )
            : await publish.RunAsync(kind, folder.Name, reading.Files, cancellation);
        if (outcome is PublishContent.Outcome.Withheld withheld)
            foreach (var complaint in withheld.Complaints.Where(c => c.Severity == Severity.Error).Take(20))
                log.LogWarning("{Folder} is withheld: {Complaint}", folder.Name, complaint);
        return outcome;
    }
}
