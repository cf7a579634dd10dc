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
    /// <summary>An author mends the first ones first; what a file of nonsense complains of further down helps nobody.</summary>
    private const int MostComplaints = 200;

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
        if (head is { Withheld: false, Card.Length: > 0 } && head.Hash == hash)
            return new Outcome.Unchanged(slug, hash);

        var (card, complaints) = Read(kind, slug, files);
        if (card is null)
            return await WithholdAsync(kind, slug, complaints, cancellation);
        head ??= Begin(kind, slug);
        Tell(head, complaints, withheld: false);
        head.Hash = hash;
        head.Card = card.Write();
        if (!await db.ContentRevisions.AnyAsync(r => r.Hash == hash, cancellation))
            db.ContentRevisions.Add(
                new ContentRevision
                {
                    Hash = hash,
                    Kind = kind,
                    Slug = slug,
                    Title = Clipped(card.Title, ContentMapping.TitleLength),
                    Files = PackedFiles.Pack(files),
                    LoadedAt = time.GetUtcNow(),
                }
            );
        await db.SaveChangesAsync(cancellation);
        return new Outcome.Published(slug, hash);
    }

    /// <summary>Leaves what is served as it is, and keeps for staff why the newest files are not.</summary>
    public async Task<Outcome> WithholdAsync(
        ContentKind kind,
        string slug,
        IReadOnlyList<Complaint> complaints,
        CancellationToken cancellation
    )
    {
        var name = Clipped(slug, ContentMapping.SlugLength);
        var head = await db.ContentHeads.FindAsync([kind, name], cancellation) ?? Begin(kind, name);
        Tell(head, complaints, withheld: true);
        await db.SaveChangesAsync(cancellation);
        return new Outcome.Withheld(slug, complaints);
    }

    private ContentHead Begin(ContentKind kind, string slug)
    {
        var head = new ContentHead { Kind = kind, Slug = slug };
        db.ContentHeads.Add(head);
        return head;
    }

    private void Tell(ContentHead head, IReadOnlyList<Complaint> complaints, bool withheld)
    {
        var errorsFirst = complaints.OrderByDescending(complaint => complaint.Severity == Severity.Error);
        // PostgreSQL keeps no NUL, which a file that is no text may hold
        head.Complaints = string.Join('\n', errorsFirst.Take(MostComplaints)).Replace('\0', '\uFFFD');
        head.UpdatedAt = time.GetUtcNow();
        head.Withheld = withheld;
    }

    private static string Clipped(string text, int length) => text.Length <= length ? text : text[..length];

    private static (ContentCard? Card, IReadOnlyList<Complaint> Complaints) Read(
        ContentKind kind,
        string slug,
        IReadOnlyList<ContentFile> files
    )
    {
        if (kind == ContentKind.Course)
        {
            var course = CourseReader.Read(slug, files);
            return (
                course is { IsSound: true, Value: { } folder } ? ContentCard.Of(folder.Course) : null,
                course.Complaints
            );
        }
        var read = CaseReader.Read(slug, files);
        return (read is { IsSound: true, Value: { } sound } ? ContentCard.Of(sound.Script) : null, read.Complaints);
    }
}
