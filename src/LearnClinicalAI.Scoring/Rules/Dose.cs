namespace LearnClinicalAI.Scoring;

/// <summary>Doses in comparable units: mass, volume or units, each also over a time ("mcg/min").</summary>
internal static class Dose
{
    private static readonly Dictionary<string, (char Kind, decimal Factor)> Units = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["kg"] = ('m', 1_000_000_000m),
        ["g"] = ('m', 1_000_000m),
        ["gram"] = ('m', 1_000_000m),
        ["grams"] = ('m', 1_000_000m),
        ["mg"] = ('m', 1_000m),
        ["milligram"] = ('m', 1_000m),
        ["milligrams"] = ('m', 1_000m),
        ["mcg"] = ('m', 1m),
        ["ug"] = ('m', 1m),
        ["\u00b5g"] = ('m', 1m), // the micro sign
        ["\u03bcg"] = ('m', 1m), // the Greek letter
        ["microgram"] = ('m', 1m),
        ["micrograms"] = ('m', 1m),
        ["ng"] = ('m', 0.001m),
        ["l"] = ('v', 1_000m),
        ["litre"] = ('v', 1_000m),
        ["litres"] = ('v', 1_000m),
        ["liter"] = ('v', 1_000m),
        ["ml"] = ('v', 1m),
        ["unit"] = ('u', 1m),
        ["units"] = ('u', 1m),
        ["iu"] = ('u', 1m),
    };

    private static readonly Dictionary<string, decimal> Minutes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["min"] = 1m,
        ["minute"] = 1m,
        ["h"] = 60m,
        ["hr"] = 60m,
        ["hour"] = 60m,
        ["day"] = 1_440m,
    };

    /// <summary>The dose in the wanted unit; null without a dose, without a unit, or where the two cannot be compared.</summary>
    public static decimal? In(decimal? dose, string? unit, string? wanted)
    {
        if (dose is null || wanted is null)
            return dose;
        if (unit is null)
            return null;
        if (string.Equals(unit.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase))
            return dose;
        return
            Known(unit) is { } from && Known(wanted) is { } to && (from.Kind, from.OverTime) == (to.Kind, to.OverTime)
            ? dose * from.Amount * to.Minutes / (to.Amount * from.Minutes)
            : null;
    }

    private static (char Kind, bool OverTime, decimal Amount, decimal Minutes)? Known(string unit)
    {
        var parts = unit.Split('/', StringSplitOptions.TrimEntries);
        if (!Units.TryGetValue(parts[0], out var amount))
            return null;
        return parts.Length switch
        {
            1 => (amount.Kind, false, amount.Factor, 1m),
            2 when Minutes.TryGetValue(parts[1], out var minutes) => (amount.Kind, true, amount.Factor, minutes),
            _ => null,
        };
    }
}
