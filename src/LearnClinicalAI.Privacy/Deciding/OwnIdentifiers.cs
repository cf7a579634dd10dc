using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LearnClinicalAI.Privacy.Detecting;
using LearnClinicalAI.Privacy.Normalising;

namespace LearnClinicalAI.Privacy.Deciding;

/// <summary>
/// The identifiers that a case invented for its patient, recognised however they are written: the surname alone, a date in another
/// form, a number with or without its hyphens.
/// </summary>
internal sealed partial class OwnIdentifiers
{
    private const int ShortestNumber = 4;

    // a case's list is the same object turn after turn: what is made of it is kept as long as the list is
    private static readonly ConditionalWeakTable<object, OwnIdentifiers> Known = [];
    private readonly List<(string Category, string Text)> _all;
    private readonly HashSet<string> _names;
    private readonly List<CalendarDate> _dates;
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _ages;

    private OwnIdentifiers(IReadOnlyList<(string Category, string Text)> synthetic)
    {
        _all =
        [
            .. synthetic
                .Select(one => (one.Category, Normalised.Of(one.Text).Text.Trim()))
                .Where(one => one.Item2.Length > 1),
        ];
        _names = Those(Category.Name).SelectMany(NameParts).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _dates = [.. Those(Category.Date).SelectMany(Calendar.Read)];
        _ages = Those(Category.Date)
            .Where(text => Age().IsMatch(text))
            .Select(Digits)
            .ToHashSet(StringComparer.Ordinal);
        _numbers = _all.Where(one => one.Category != Category.Date)
            .Select(one => Digits(one.Text))
            .Where(digits => digits.Length >= ShortestNumber)
            .ToHashSet(StringComparer.Ordinal);
    }

    public static OwnIdentifiers Of(IReadOnlyList<(string Category, string Text)> synthetic) =>
        Known.GetValue(synthetic, list => new OwnIdentifiers((IReadOnlyList<(string Category, string Text)>)list));

    /// <summary>Whether what was found is one of the case's own.</summary>
    public bool Covers(Finding finding, string text)
    {
        var found = Normalised.Of(text.Substring(finding.Start, finding.Length)).Text;
        if (_all.Any(one => Same(one.Text, found)))
        {
            return true;
        }

        return finding.Category switch
        {
            Category.Name => IsOwnName(found),
            Category.Date => finding.Rule == "age-over-89"
                ? _ages.Contains(Digits(found))
                : Calendar.Read(found).Any(date => _dates.Any(date.Fits)),
            Category.Address => _all.Any(one => one.Category == Category.Address && IsPart(found, one.Text)),
            _ => IsOwnNumber(found),
        };
    }

    /// <summary>The case's own identifiers that stand in the text word for word, whether or not a rule would have found them.</summary>
    public IEnumerable<Finding> Named(Normalised text)
    {
        var patterns = _all.Select(one => (one.Category, one.Text, Compare: StringComparison.OrdinalIgnoreCase))
            // a part of a name counts when it is written like a name: "Long" is one, "long" is not
            .Concat(
                _names
                    .Where(part => part.Length > 2)
                    .Select(part => (Category.Name, part, Compare: StringComparison.Ordinal))
            );
        var places = new List<Finding>();
        foreach (var (category, wanted, compare) in patterns)
        {
            foreach (var at in WholeWords(text.Text, wanted, compare))
            {
                var (start, length) = text.Original(at, wanted.Length);
                var found = new Finding(category, Tier.B, start, length, "synthetic");
                if (!places.Any(place => place.Start < found.End && found.Start < place.End))
                {
                    places.Add(found);
                }
            }
        }

        return places;
    }

    private IEnumerable<string> Those(string category) =>
        _all.Where(one => one.Category == category).Select(one => one.Text);

    private bool IsOwnName(string found)
    {
        var parts = NameParts(found).Where(part => !Vocabulary.IsOrdinaryWord(part) || _names.Contains(part)).ToList();
        return parts.Count > 0
            && parts.All(part =>
                _names.Contains(part)
                || (part.Length == 1 && _names.Any(name => name.StartsWith(part, StringComparison.OrdinalIgnoreCase)))
            );
    }

    private bool IsOwnNumber(string found)
    {
        var digits = Digits(found);
        return digits.Length >= ShortestNumber
            && _numbers.Any(own =>
                own == digits
                || (digits.Length >= 7 && own.EndsWith(digits, StringComparison.Ordinal))
                || digits == "1" + own
            );
    }

    private static bool Same(string one, string other) =>
        Compact(one) is { Length: > 1 } compact && compact.Equals(Compact(other), StringComparison.OrdinalIgnoreCase);

    private static bool IsPart(string found, string whole)
    {
        var words = Words().Matches(whole).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words().Matches(found).All(word => words.Contains(word.Value));
    }

    private static IEnumerable<string> NameParts(string name) =>
        Words().Matches(name).Select(word => word.Value).Where(word => !Title().IsMatch(word));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<int> WholeWords(string text, string wanted, StringComparison compare)
    {
        for (var at = 0; (at = text.IndexOf(wanted, at, compare)) >= 0; at++)
        {
            var startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var end = at + wanted.Length;
            if (startsWord && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return at;
            }
        }
    }

    [GeneratedRegex(
        @"^(?:aged? )?(?:9[0-9]|1[0-2][0-9])(?: ?(?:y/?o|years?(?: old)?|-year-old))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Age();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'-]*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Words();

    [GeneratedRegex(
        "^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|nurse|the|patient|pt)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Title();
}
