using System.Text.RegularExpressions;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>The summary of the record: the output whose error is what is not in it.</summary>
internal sealed partial class CopilotWriter
{
    [GeneratedRegex(
        @"^(?:takes|history of|known|an?|the|currently|previously|previous|significant for|diagnosed with|has|patient|she|he|mentions|also|only)\s+|[,;(.].*$|\s+(?:diagnosed|managed|treated|for|which|on|in|with|at|due|currently|and|since|performed|is|has)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Around { get; }

    /// <summary>A summary of the record that leaves one thing out; of an empty record one that invents a thing.</summary>
    private void Omission()
    {
        var items = draft.Record;
        var left = Enumerable
            .Range(0, items.Count)
            .Reverse()
            .Select(at => (At: at, Key: KeyOf(items[at])))
            .FirstOrDefault(one => one.Key.Length > 3 && IsAlone(items, one.At, one.Key));
        if (left.Key is null)
        {
            const string Wrong = "an allergy to penicillin is recorded";
            Flawed(
                "record-summary",
                CopilotStage.History,
                "The record in brief",
                "summarise the record",
                $"From the record: {Wrong}. Choose antibiotics with care.",
                "From the record: no allergy is recorded, which is not the same as none. Ask.",
                new Planted(
                    FlawKind.HallucinatedFact,
                    Wrong,
                    "The record holds no word of an allergy.",
                    ["chart:" + ChartWriter.RecordId],
                    new EvidenceRule.EditSays([], [Wrong])
                ),
                new OutputCheck(
                    "chart",
                    ChartWriter.RecordId,
                    null,
                    "The summary of the record: nothing about penicillin or any other allergy."
                )
            );
            return;
        }
        var others = items.Where((_, at) => at != left.At).Take(8).ToList();
        Flawed(
            "record-summary",
            CopilotStage.History,
            "The record in brief",
            "summarise the record",
            $"From the record: {(others.Count == 0 ? "nothing of note." : Lines(others))} That is all that matters today.",
            $"From the record: {Lines([.. others, items[left.At]])} Ask whether it is complete.",
            new Planted(
                FlawKind.Omission,
                null,
                $"The record also says: {items[left.At]} An omission has no wrong words; it is found by reading the record, or by asking.",
                ["chart:" + ChartWriter.RecordId],
                new EvidenceRule.EditSays([left.Key], [])
            ),
            new OutputCheck("chart", ChartWriter.RecordId, null, $"The summary of the record: {items[left.At]}")
        );
    }

    private static string Lines(IEnumerable<string> items) => string.Join(' ', items.Select(CleanText.Markdown));

    private static string KeyOf(string item)
    {
        var core = item;
        for (var before = ""; before != core; )
        {
            before = core;
            core = Around.Replace(core, "").Trim();
        }
        var words = core.ToLowerInvariant().Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(3).Select(word => word.Trim('\'', '"', ')', '…', '[', ']')));
    }

    /// <summary>The words stand in this item only, so that leaving it out leaves them out.</summary>
    private static bool IsAlone(IReadOnlyList<string> items, int at, string key) =>
        items[at].Contains(key, StringComparison.OrdinalIgnoreCase)
        && !items
            .Where((_, other) => other != at)
            .Any(item => Folded(item).Contains(Folded(key), StringComparison.Ordinal));

    private static string Folded(string text) => string.Join(' ', CleanText.Plainly(text));
}
