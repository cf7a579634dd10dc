using LearnClinicalAI.Content;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>
/// Takes the files of a course or case in: those that can be served become the revision that newcomers get, those that
/// cannot are withheld with the reasons, and what was served before stays.
/// </summary>
internal sealed class PublishContent(LearnDb db, TimeProvider time)
{
    public abstract record Outcome(string Slug)
    {
        public sealed record Published(string Slug, string Hash) : Outcome(Slug);

        public sealed record Unchanged(string Slug, string Hash) : Outcome(Slug);

        public sealed record Withheld(string Slug, IReadOnlyList<Complaint> Complaints) : Outcome(Slug);
    }

    public async Task<Outcome> RunAsync(
        ContentKind kind,
        string slug,
        IReadOnlyList<ContentFile> files,
        CancellationToken cancellation
    )
    {
        var hash = ContentHash.Of(files);
        var head = await db.ContentHeads.FindAsync([kind, slug], cancellation);
        if (head is { Withheld: false } && head.Hash == hash)
            return new Outcome.Unchanged(slug, hash);

        var (title, complaints) = Read(kind, slug, files);
        if (head is null)
            db.ContentHeads.Add(head = new ContentHead { Kind = kind, Slug = slug });
        head.Complaints = string.Join('\n', complaints);
        head.UpdatedAt = time.GetUtcNow();
        head.Withheld = title is null;
        if (title is not null)
        {
            head.Hash = hash;
            if (!await db.ContentRevisions.AnyAsync(r => r.Hash == hash, cancellation))
                db.ContentRevisions.Add(
                    new ContentRevision
                    {
                        Hash = hash,
                        Kind = kind,
                        Slug = slug,
                        Title = title,
                        Files = PackedFiles.Pack(files),
                        LoadedAt = time.GetUtcNow(),
                    }
                );
        }
        await db.SaveChangesAsync(cancellation);
        return title is null ? new Outcome.Withheld(slug, complaints) : new Outcome.Published(slug, hash);
    }

    private static (string? Title, IReadOnlyList<Complaint> Complaints) Read(
        ContentKind kind,
        string slug,
        IReadOnlyList<ContentFile> files
    )
    {
        if (kind == ContentKind.Course)
        {
            var course = CourseReader.Read(slug, files);
            return (course.IsSound ? course.Value?.Course.Title : null, course.Complaints);
        }
        var read = CaseReader.Read(slug, files);
        return (read.IsSound ? read.Value?.Script.Info.Title : null, read.Complaints);
    }
}
