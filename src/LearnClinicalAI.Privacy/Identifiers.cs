using LearnClinicalAI.Privacy.Deciding;
using LearnClinicalAI.Privacy.Detecting;
using LearnClinicalAI.Privacy.Normalising;

namespace LearnClinicalAI.Privacy;

/// <summary>
/// Finds what may identify a person in a text, before the text is stored, logged or sent (rules §8). No detector is enough: what
/// is caught and what is not is measured in docs/privacy.md. The functions are pure, and safe on many threads.
/// </summary>
public static class Identifiers
{
    /// <summary>Texts beyond this many characters are refused by <see cref="Decide"/>; cut them where they come in.</summary>
    public const int LongestText = 20_000;

    /// <summary>
    /// Rule D3: several harmless details together can tell who someone is. From this many doubtful findings in one session on
    /// (<see cref="Decision.Doubtful"/>, summed over its texts) the writer is warned.
    /// </summary>
    public const int QuasiIdentifiersToWarnAt = 4;

    /// <summary>
    /// All identifiers in the text, in the order in which they stand, none overlapping another. Disguises are seen through:
    /// full-width and spelled digits, digits written apart, invisible characters, look-alike letters.
    /// </summary>
    public static IReadOnlyList<Finding> Find(string text) => Search.In(Normalised.Of(text));

    /// <summary>
    /// The identifiers inside a text that a case's author wrote: chart, letters, what the patient tells. Given to
    /// <see cref="Decide"/> together with the case's listed ones, they let a learner quote the chart in a note, and be seen to
    /// carry it to a tool.
    /// </summary>
    public static IReadOnlyList<(string Category, string Text)> Within(string authored) =>
        [
            .. Find(authored)
                .Select(finding => (finding.Category, authored.Substring(finding.Start, finding.Length)))
                .Distinct(),
        ];

    /// <summary>
    /// What is to be done with a text on its way through a channel (rule D0). A text that is too long, or that a rule cannot
    /// finish in time, is blocked: what was not looked at is not let through.
    /// </summary>
    /// <param name="text">The text as it was typed, pasted, imported or made by a model.</param>
    /// <param name="channel">Where it is going.</param>
    /// <param name="synthetic">The case's own invented identifiers; for a patient over 89 also ("date", "92").</param>
    /// <param name="allowedUrls">Hosts ("who.int") or beginnings of addresses ("https://www.nice.org.uk/guidance") that may be named.</param>
    /// <param name="precedingText">What the same person sent just before, so that an identifier split over two turns is found.</param>
    public static Decision Decide(
        string text,
        Channel channel,
        IReadOnlyList<(string Category, string Text)> synthetic,
        IReadOnlyCollection<string> allowedUrls,
        string precedingText = ""
    ) => Judgement.Of(text, channel, synthetic, allowedUrls, precedingText);
}
