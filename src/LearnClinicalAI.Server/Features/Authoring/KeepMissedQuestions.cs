using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Simulation;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Authoring;

/// <summary>
/// Counts, when a run ends, what was said in it and missed, for the authors of the case. It runs in the transaction that
/// ends the run, which happens once.
/// </summary>
internal sealed class KeepMissedQuestions(LearnDb db, TimeProvider time)
{
    public async Task RunAsync(CaseScript script, IReadOnlyList<EncounterEvent> log, CancellationToken cancellation)
    {
        var at = db.Stored(time.GetUtcNow());
        // in one order, so that two runs that end at once cannot wait for each other
        foreach (var (kind, key, text, times) in Missed(script, log).OrderBy(m => (m.Kind, m.Key)))
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "MissedQuestions" ("CaseSlug", "Kind", "Key", "Text", "Times", "LastAt")
                VALUES ({script.Slug}, {kind}, {key}, {text}, {times}, {at})
                ON CONFLICT ("CaseSlug", "Kind", "Key")
                DO UPDATE SET "Times" = "MissedQuestions"."Times" + excluded."Times", "LastAt" = excluded."LastAt"
                """,
                cancellation
            );
    }

    internal static IReadOnlyList<(string Kind, string Key, string Text, int Times)> Missed(
        CaseScript script,
        IReadOnlyList<EncounterEvent> log
    )
    {
        var answerable = script.Facts.SelectMany(fact => fact.Intents).ToHashSet(StringComparer.Ordinal);
        var missed = new List<(string Kind, string Text)>();
        Said? said = null;
        foreach (var row in log)
            if (row is Said turn)
                said = turn;
            else if (row is Replied reply && said is { } asked)
            {
                if (KindOf(asked, reply, answerable) is { } kind)
                    missed.Add((kind, Cut(asked.Text.Trim())));
                said = null;
            }
        return
        [
            .. missed
                .GroupBy(m => (m.Kind, Key: KeyOf(m.Text)))
                .Where(group => group.Key.Key.Length > 0)
                .Select(group => (group.Key.Kind, group.Key.Key, group.First().Text, group.Count())),
        ];
    }

    private static string? KindOf(Said said, Replied reply, HashSet<string> answerable) =>
        !reply.Understood ? MissedQuestion.NotUnderstood
        : reply.Facts.Count == 0 && Asks(said).Any() && !Asks(said).Any(answerable.Contains) ? MissedQuestion.NoAnswer
        // what is held is there, and waits for trust or an event
        : null;

    private static IEnumerable<string> Asks(Said said) =>
        said.Intents.Where(intent => !intent.StartsWith("act.", StringComparison.Ordinal));

    private static string KeyOf(string text) =>
        string.Join(
            ' ',
            new string([
                .. text.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) || sign == '\'' ? sign : ' '),
            ]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Never in the middle of a sign that takes two places.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= MissedQuestion.LongestText)
            return text;
        var end = char.IsHighSurrogate(text[MissedQuestion.LongestText - 1])
            ? MissedQuestion.LongestText - 1
            : MissedQuestion.LongestText;
        return text[..end];
    }
}
