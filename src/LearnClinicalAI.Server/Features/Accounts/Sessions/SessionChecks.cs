using System.Collections.Concurrent;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// Whether a session still stands. The answer is kept for <see cref="Kept"/>, so that a request usually costs no query, and
/// whoever was disabled, signed out elsewhere, or changed in role or password is out on every node within that time.
/// </summary>
internal sealed class SessionChecks(IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(1);
    private const int Most = 20_000;

    private static readonly Func<LearnDb, Guid, Task<Standing?>> Find = HotQuery.One(
        (LearnDb db, Guid id) =>
            db
                .Sessions.AsNoTracking()
                .Where(s => s.Id == id && s.EndedAt == null)
                .Join(
                    db.Users,
                    s => s.PersonId,
                    p => p.Id,
                    (s, p) =>
                        new Standing(
                            s.LastSeenAt,
                            s.EndsAt,
                            s.IdleMinutes,
                            p.DisabledAt == null && p.SecurityStamp == s.Stamp
                        )
                )
                .FirstOrDefault()
    );

    private readonly ConcurrentDictionary<Guid, Check> checks = [];

    public ValueTask<bool> StandsAsync(Guid session)
    {
        var now = time.GetUtcNow();
        if (checks.TryGetValue(session, out var known) && now - known.At < Kept && now >= known.At)
            return new(known.Answer.Value);
        if (checks.Count >= Most)
            Drop(now);
        var check = new Check(now, new(() => AskAsync(session, now)));
        // of those who find the answer too old at the same moment, one asks and the others wait for it
        check = checks.AddOrUpdate(session, check, (_, other) => ReferenceEquals(other, known) ? check : other);
        return new(AnswerAsync(session, check));
    }

    /// <summary>Forgets the session on this node, so that its end shows at once.</summary>
    public void Forget(Guid session) => checks.TryRemove(session, out _);

    private async Task<bool> AnswerAsync(Guid session, Check check)
    {
        try
        {
            return await check.Answer.Value;
        }
        catch
        {
            checks.TryRemove(new(session, check));
            throw;
        }
    }

    private async Task<bool> AskAsync(Guid session, DateTimeOffset now)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var standing = await Find(db, session);
        if (standing is null || !standing.Allowed || now >= standing.EndsAt)
            return false;
        if (now - standing.LastSeenAt > TimeSpan.FromMinutes(standing.IdleMinutes))
            return false;
        if (now - standing.LastSeenAt >= SeenAgain)
            await db
                .Sessions.Where(s => s.Id == session && s.LastSeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now));
        return true;
    }

    private void Drop(DateTimeOffset now)
    {
        foreach (var (session, check) in checks)
            if (now - check.At >= Kept)
                checks.TryRemove(new(session, check));
        if (checks.Count >= Most)
            checks.Clear();
    }

    private sealed record Standing(DateTimeOffset LastSeenAt, DateTimeOffset EndsAt, int IdleMinutes, bool Allowed);

    private sealed record Check(DateTimeOffset At, Lazy<Task<bool>> Answer);
}
