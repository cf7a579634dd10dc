using System.Buffers;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// A light stemmer: plural, -ing, -ed and the vowels they leave behind. It need not give a word, only the same for all
/// forms of one; irregular forms are in the lexicon's <c>words.txt</c>.
/// </summary>
internal static class Stem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly HashSet<string> Whole =
    [
        .. "is was has does this his us yes its always as gas bus less unless plus thus besides perhaps during morning evening nothing anything something everything thing being king ring bring spring string sing wing swing sling ceiling bed red led need feed speed bleed weed seed indeed used breed shed news diabetes pus virus sinus anus uterus tetanus mucus focus status series species rabies scabies measles mumps".Split(
            ' '
        ),
    ];

    public static string Of(string word)
    {
        if (word.Length <= 3 || Whole.Contains(word) || !char.IsLetter(word[^1]))
        {
            return word;
        }
        return WithoutFinal(WithoutIng(WithoutPlural(word)));
    }

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            word = word[..^2];
        }
        if (
            word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal)
        )
        {
            return word[..^2];
        }
        if (
            word.Length > 4
            && (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
        )
        {
            return word[..^3] + "y";
        }
        var plural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return plural ? word[..^1] : word;
    }

    private static string WithoutIng(string word)
    {
        if (Whole.Contains(word))
        {
            return word;
        }
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed"])
        {
            var stem = word.Length - ending.Length;
            if (
                stem >= 3
                && word.EndsWith(ending, StringComparison.Ordinal)
                && word.AsSpan(0, stem).ContainsAny(Vowels)
            )
            {
                return Undoubled(word[..stem]);
            }
        }
        return word;
    }

    private static string Undoubled(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f') ? stem[..^1] : stem;

    private static string WithoutFinal(string word)
    {
        if (word.Length > 4 && word[^1] == 'e')
        {
            return word[..^1];
        }
        return word.Length > 3 && word[^1] == 'y' ? word[..^1] + "i" : word;
    }
}
