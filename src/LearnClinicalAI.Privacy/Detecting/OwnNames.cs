using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>
/// The writer's own name, in an introduction or under a letter: no patient's, so the writer is asked and not stopped. Who
/// signed another text is told as a name.
/// </summary>
internal static partial class OwnNames
{
    private const string One = Names.One;
    private const string Title = Names.Title;

    private const string Closing =
        @"(?i:yours (?:sincerely|faithfully|truly|ever)|sincerely(?: yours)?|(?:kind|kindest|best|warm|warmest|many) (?:regards|wishes|thanks)|regards|with (?:best wishes|thanks|many thanks|kind regards|regards)|best wishes|respectfully|thank you|thanks)";

    public static IReadOnlyList<Detector> All { get; } =
    [
        new(Category.Name, Tier.C, "own-name", Own()),
        new(
            Category.Name,
            Tier.C,
            "own-signature",
            UnderLetter(),
            candidate => Vocabulary.LooksLikeName(candidate.Value)
        ),
    ];

    /// <summary>Whether the words around a name say that it is the writer's own.</summary>
    public static bool StandsAt(Candidate candidate) =>
        OwnBefore().IsMatch(candidate.Before(40))
        || ClosingBefore().IsMatch(candidate.Before(40))
        || OwnAfter().IsMatch(candidate.After(60));

    [GeneratedRegex(
        @"(?:\bI'm(?: called)?|\bI am|\b[Mm]y name is|\b[Mm]y name's|\b[Mm]y name|\b[Cc]all me|^[Tt]his is|[.!,] [Tt]his is)(?:,? (?:your|the|one of the|a))?(?: (?:on-call|junior|senior|duty|emergency))?(?: (?:doctor|doctors|physician|resident|intern|registrar|nurse|consultant))?,? $",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex OwnBefore();

    [GeneratedRegex(
        "^ (?:here|speaking)\\b|^,? (?:(?:one of the|one of your|your|the) (?:[a-z-]{2,20} ){0,3}(?:doctors?|registrar|resident|physicians?|consultant|nurse|student)(?: here| on call| on duty| today| tonight|[.,!]|$))",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex OwnAfter();

    [GeneratedRegex(@"\b" + Closing + @"[,.!]?\s{1,4}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ClosingBefore();

    [GeneratedRegex(
        @"\b" + Closing + @"[,.!]?\s{1,4}(?<v>(?:" + Names.Title + @"\.? )?(?:\p{Lu}\. ?){0,2}" + Names.Full + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex UnderLetter();

    [GeneratedRegex(
        @"\b(?:I'm|I am|[Mm]y name is|[Mm]y name's|[Cc]all me|[Tt]his is) (?:(?:"
            + Title
            + @")\.? )"
            + One
            + "(?: "
            + One
            + @")?|\b[Mm]y name(?:'s| is) "
            + One
            + "(?: "
            + One
            + ")?",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Own();
}
