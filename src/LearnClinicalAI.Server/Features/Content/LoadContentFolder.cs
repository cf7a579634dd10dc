using System.Data.Common;
using LearnClinicalAI.Content;
using Microsoft.EntityFrameworkCore;

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
        await shelf.RefreshAsync();
        return outcomes;
    }

    private async Task<PublishContent.Outcome> PublishAsync(
        ContentKind kind,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var outcome = await TryAsync(kind, folder, cancellation);
        if (outcome is PublishContent.Outcome.Withheld withheld)
            foreach (var complaint in withheld.Complaints.Where(c => c.Severity == Severity.Error).Take(20))
                log.LogWarning("{Folder} is withheld: {Complaint}", folder.Name, complaint);
        return outcome;
    }

    private async Task<PublishContent.Outcome> TryAsync(
        ContentKind kind,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var reading = FolderFiles.Read(folder.FullName);
        if (reading.Fault is { } fault)
            return await publish.WithholdAsync(kind, folder.Name, [Unreadable(folder, fault)], cancellation);
        try
        {
            return await publish.RunAsync(kind, folder.Name, reading.Files, cancellation);
        }
        // whatever one item breaks in us, the others are served
        catch (Exception broken) when (broken is not (OperationCanceledException or DbException or DbUpdateException))
        {
            log.LogError(broken, "{Folder} broke the reading.", folder.Name);
            return await publish.WithholdAsync(
                kind,
                folder.Name,
                [Unreadable(folder, "It could not be read; the server's log says more.")],
                cancellation
            );
        }
    }

    private static Complaint Unreadable(DirectoryInfo folder, string why) =>
        new(folder.Name, 1, 1, Severity.Error, "unreadable", why);
}
