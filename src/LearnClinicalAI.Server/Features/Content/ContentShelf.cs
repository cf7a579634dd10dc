using LearnClinicalAI.Content;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>
/// The revisions in use, read and parsed once a node. A revision never changes, so what stands here is never stale; which
/// revision a slug stands for is looked up at most every <see cref="HeadsLast"/>.
/// </summary>
internal sealed class ContentShelf(IServiceScopeFactory scopes, IOutputCacheStore pages) : IDisposable
{
    private const int Revisions = 200;
    private static readonly TimeSpan HeadsLast = TimeSpan.FromSeconds(2);

    private readonly MemoryCache parsed = new(new MemoryCacheOptions { SizeLimit = Revisions });
    private readonly MemoryCache heads = new(new MemoryCacheOptions());

    /// <summary>The course of that revision, or null when there is none that can be read.</summary>
    public async ValueTask<CourseFolder?> CourseAsync(string hash, CancellationToken cancellation = default) =>
        await RevisionAsync(hash, static (slug, files) => CourseReader.Read(slug, files).Value, cancellation);

    /// <summary>The case of that revision, or null when there is none that can be read.</summary>
    public async ValueTask<CaseFolder?> CaseAsync(string hash, CancellationToken cancellation = default) =>
        await RevisionAsync(hash, static (slug, files) => CaseReader.Read(slug, files).Value, cancellation);

    /// <summary>What each slug of a kind stands for now, in order of the slug.</summary>
    public async ValueTask<IReadOnlyList<ContentHead>> HeadsAsync(
        ContentKind kind,
        CancellationToken cancellation = default
    )
    {
        if (heads.TryGetValue(kind, out IReadOnlyList<ContentHead>? known) && known is not null)
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        IReadOnlyList<ContentHead> found = await db
            .ContentHeads.AsNoTracking()
            .Where(head => head.Kind == kind)
            .OrderBy(head => head.Slug)
            .ToListAsync(cancellation);
        return heads.Set(kind, found, HeadsLast);
    }

    /// <summary>The hash of the revision that newcomers get, or null.</summary>
    public async ValueTask<string?> CurrentAsync(
        ContentKind kind,
        string slug,
        CancellationToken cancellation = default
    )
    {
        foreach (var head in await HeadsAsync(kind, cancellation))
            if (head.Slug == slug)
                return head.Hash;
        return null;
    }

    /// <summary>Forgets which revisions are current, so that what this node just published is seen at once.</summary>
    public ValueTask RefreshAsync()
    {
        heads.Clear();
        return pages.ForgetPublicPagesAsync();
    }

    public void Dispose()
    {
        parsed.Dispose();
        heads.Dispose();
    }

    private async ValueTask<T?> RevisionAsync<T>(
        string hash,
        Func<string, IReadOnlyList<ContentFile>, T?> read,
        CancellationToken cancellation
    )
        where T : class
    {
        if (parsed.TryGetValue((typeof(T), hash), out T? known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var revision = await db
            .ContentRevisions.AsNoTracking()
            .Where(r => r.Hash == hash)
            .Select(r => new { r.Slug, r.Files })
            .FirstOrDefaultAsync(cancellation);
        if (revision is null)
            return null;
        var value = read(revision.Slug, PackedFiles.Unpack(revision.Files));
        return parsed.Set((typeof(T), hash), value, new MemoryCacheEntryOptions { Size = 1 });
    }
}
