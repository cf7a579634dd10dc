namespace LearnClinicalAI.Simulation;

/// <summary>Whether a treatment was said completely enough to be given. Whether it is safe is for the marking to say.</summary>
internal static class DoseRules
{
    private static readonly Dictionary<string, (string Kind, decimal Factor)> Units = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["kg"] = ("mass", 1_000_000m),
        ["g"] = ("mass", 1_000m),
        ["gram"] = ("mass", 1_000m),
        ["grams"] = ("mass", 1_000m),
        ["mg"] = ("mass", 1m),
        ["milligram"] = ("mass", 1m),
        ["milligrams"] = ("mass", 1m),
        ["mcg"] = ("mass", 0.001m),
        ["µg"] = ("mass", 0.001m),
        ["μg"] = ("mass", 0.001m),
        ["ug"] = ("mass", 0.001m),
        ["microgram"] = ("mass", 0.001m),
        ["micrograms"] = ("mass", 0.001m),
        ["ng"] = ("mass", 0.000_001m),
        ["l"] = ("volume", 1_000m),
        ["litre"] = ("volume", 1_000m),
        ["litres"] = ("volume", 1_000m),
        ["liter"] = ("volume", 1_000m),
        ["ml"] = ("volume", 1m),
        ["units"] = ("units", 1m),
        ["unit"] = ("units", 1m),
        ["iu"] = ("units", 1m),
    };

    private static readonly Dictionary<string, string> RouteNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["po"] = "oral",
        ["by mouth"] = "oral",
        ["orally"] = "oral",
        ["mouth"] = "oral",
        ["iv"] = "intravenous",
        ["intravenously"] = "intravenous",
        ["im"] = "intramuscular",
        ["intramuscularly"] = "intramuscular",
        ["sc"] = "subcutaneous",
        ["s/c"] = "subcutaneous",
        ["subcut"] = "subcutaneous",
        ["sl"] = "sublingual",
        ["under the tongue"] = "sublingual",
        ["neb"] = "nebulised",
        ["nebulized"] = "nebulised",
        ["nebuliser"] = "nebulised",
        ["nebulizer"] = "nebulised",
        ["inh"] = "inhaled",
        ["inhalation"] = "inhaled",
        ["inhaler"] = "inhaled",
        ["pr"] = "rectal",
        ["rectally"] = "rectal",
        ["top"] = "topical",
        ["topically"] = "topical",
        ["in"] = "intranasal",
        ["nasal"] = "intranasal",
        ["buccally"] = "buccal",
    };

    /// <summary>Null when the order is complete; <paramref name="route"/> is then spelled as the case spells it.</summary>
    public static Refusal? Check(Treatment treatment, Act.Treat act, out string? route)
    {
        route = null;
        if (treatment.Doses is { } range)
        {
            if (act.Dose is null)
            {
                return Refusal.DoseMissing;
            }
            if (!SameKind(act.Unit, range.Unit))
            {
                return Refusal.UnitNotKnown;
            }
        }
        if (act.Dose is <= 0m)
        {
            return Refusal.DoseNotPositive;
        }
        if (treatment.Routes.Count == 0)
        {
            return null;
        }
        if (string.IsNullOrWhiteSpace(act.Route))
        {
            return Refusal.RouteMissing;
        }
        var asked = Canonical(act.Route);
        route = treatment.Routes.FirstOrDefault(known =>
            string.Equals(Canonical(known), asked, StringComparison.OrdinalIgnoreCase)
        );
        return route is null ? Refusal.UnknownRoute : null;
    }

    /// <summary>Whether a word is a unit of dose.</summary>
    public static bool IsUnit(string word) => Units.ContainsKey(word);

    /// <summary>Whether one of the words names this route.</summary>
    public static bool Names(IEnumerable<string> words, string route) =>
        words.Any(word => string.Equals(Canonical(word), Canonical(route), StringComparison.OrdinalIgnoreCase));

    private static bool SameKind(string? unit, string wanted)
    {
        if (string.IsNullOrWhiteSpace(unit))
        {
            return false;
        }
        return string.Equals(unit.Trim(), wanted, StringComparison.OrdinalIgnoreCase)
            || (
                Units.TryGetValue(unit.Trim(), out var given)
                && Units.TryGetValue(wanted, out var known)
                && given.Kind == known.Kind
            );
    }

    private static string Canonical(string route)
    {
        var folded = route.Trim().TrimEnd('.');
        return RouteNames.GetValueOrDefault(folded, folded);
    }
}
