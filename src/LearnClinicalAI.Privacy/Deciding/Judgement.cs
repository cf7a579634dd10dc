using System.Text.RegularExpressions;
using LearnClinicalAI.Privacy.Detecting;
using LearnClinicalAI.Privacy.Normalising;

namespace LearnClinicalAI.Privacy.Deciding;

/// <summary>Rule D0: two channels, and the case's own identifiers apart from everybody else's.</summary>
internal static class Judgement
{
    public static Decision Of(
        string text,
        Channel channel,
        IReadOnlyList<(string Category, string Text)> synthetic,
        IReadOnlyCollection<string> allowedUrls,
        string precedingText
    )
    {
        if (text.Length > Identifiers.LongestText)
        {
            return Unread(text, "too-long");
        }

        try
        {
            var before = precedingText.Length > 200 ? precedingText[^200..] : precedingText;
            var offset = before.Length == 0 ? 0 : before.Length + 1;
            var whole = before.Length == 0 ? text : $"{before} {text}";
            return Judge(whole, offset, channel, synthetic, allowedUrls);
        }
        catch (RegexMatchTimeoutException)
        {
            return Unread(text, "not-read-in-time");
        }
    }

    private static Decision Judge(
        string whole,
        int offset,
        Channel channel,
        IReadOnlyList<(string Category, string Text)> synthetic,
        IReadOnlyCollection<string> allowedUrls
    )
    {
        var own = OwnIdentifiers.Of(synthetic);
        var normalised = Normalised.Of(whole);
        var findings = Search
            .In(normalised)
            .Where(finding => finding.End > offset)
            .Where(finding => !AllowedAddress.Is(finding, whole, allowedUrls))
            .ToList();
        var known = findings.Where(finding => own.Covers(finding, whole)).ToList();
        var foreign = findings.Except(known).ToList();
        known.AddRange(
            own.Named(normalised)
                .Where(named => named.End > offset && !findings.Any(finding => Overlap(finding, named)))
        );

        List<Finding> blocked =
        [
            .. foreign.Where(finding => finding.Tier != Tier.C).Select(finding => Within(finding, offset)),
        ];
        List<Finding> doubtful =
        [
            .. foreign.Where(finding => finding.Tier == Tier.C).Select(finding => Within(finding, offset)),
        ];
        var verdict =
            blocked.Count > 0 ? Verdict.Block
            // asking a patient "since last Friday?" is history taking; only on the way to a tool is a doubt asked about
            : doubtful.Count > 0 && channel == Channel.Tool ? Verdict.Confirm
            : Verdict.Allow;
        return new Decision(
            verdict,
            blocked,
            doubtful,
            [.. known.OrderBy(finding => finding.Start).Select(finding => Within(finding, offset))]
        );
    }

    private static bool Overlap(Finding one, Finding other) => one.Start < other.End && other.Start < one.End;

    // positions in the text itself; what began in the text before begins at its first character
    private static Finding Within(Finding finding, int offset)
    {
        var start = Math.Max(0, finding.Start - offset);
        return finding with { Start = start, Length = finding.End - offset - start };
    }

    private static Decision Unread(string text, string rule) =>
        new(Verdict.Block, [new Finding(Category.Other, Tier.A, 0, text.Length, rule)], [], []);
}
