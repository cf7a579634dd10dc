using LearnClinicalAI.Privacy.Normalising;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Runs every rule over a text. Rules run from the surest to the least sure, and a place belongs to the first that took it.</summary>
internal static class Search
{
    /// <summary>What is no identifier without a digit: most of what is said has none, and is spared these.</summary>
    internal static readonly IReadOnlyList<Detector> Numbers =
    [
        .. LabelledNumbers
            .All.Concat(ContactNumbers.All)
            .Concat(Shapes.All.Where(detector => detector.Tier == Tier.A))
            .Select(detector => detector with { NeedsDigit = true }),
    ];

    private static readonly Detector[] Sure =
    [
        .. Pictures.All.Where(detector => detector.Rule == "embedded-picture"),
        .. Network.All.Where(detector => detector.Tier == Tier.A),
        .. Dates.Sure.Take(4),
        .. Pictures.All.Where(detector => detector.Tier == Tier.A && detector.Rule != "embedded-picture"),
        .. Numbers,
        .. Places.Sure,
        .. Dates.Sure.Skip(4),
        .. Names.Sure,
        .. Pictures.All.Where(detector => detector.Tier == Tier.B),
    ];

    private static readonly Detector[] Doubtful =
    [
        .. Names.Doubtful,
        .. Places.Doubtful,
        .. Dates.Doubtful,
        .. Network.All.Where(detector => detector.Tier == Tier.C),
        .. Shapes.All.Where(detector => detector.Tier == Tier.C),
    ];

    public static IReadOnlyList<Finding> In(Normalised text)
    {
        var taken = new Taken(text.Text.Length);
        List<(int At, Finding Finding)> findings =
        [
            .. By(Sure, text, taken),
            .. Encoded.In(text, taken),
            .. By(Doubtful, text, taken),
        ];
        return [.. findings.OrderBy(found => found.At).Select(found => found.Finding)];
    }

    private static IEnumerable<(int At, Finding Finding)> By(Detector[] detectors, Normalised text, Taken taken) =>
        from detector in detectors
        where !detector.NeedsDigit || text.Text.AsSpan().ContainsAnyInRange('0', '9')
        from hit in detector.Find(text.Text)
        where taken.Take(hit)
        select (hit.Start, At(text, hit, detector));

    private static Finding At(Normalised text, Hit hit, Detector detector)
    {
        var (start, length) = text.Original(hit.Start, hit.Length);
        return new Finding(detector.Category, detector.Tier, start, length, detector.Rule);
    }
}

/// <summary>Which characters already belong to a finding.</summary>
internal sealed class Taken(int length)
{
    private readonly bool[] _taken = new bool[length];

    public bool Take(Hit hit)
    {
        var place = _taken.AsSpan(hit.Start, hit.Length);
        if (place.Contains(true))
        {
            return false;
        }

        place.Fill(true);
        return true;
    }
}
