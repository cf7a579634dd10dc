namespace LearnClinicalAI.Simulation;

/// <summary>
/// Hears past the name that somebody is called by: "Mr Tolliver, where is the pain?" asks where the pain is, and a name that
/// looks like a word is none.
/// </summary>
internal static class Address
{
    /// <summary>The act of asking for a name to be confirmed.</summary>
    public const string Confirming = "act.confirm-identity";

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "sir", "madam"];

    /// <summary>After these a name is what is spoken of, not who is spoken to.</summary>
    private static readonly HashSet<string> Spoken =
    [
        .. "you you're is it's called name named to as with for about of by be your and or from was does did has he she".Split(
            ' '
        ),
    ];

    /// <summary>Words beside a name that only ask whether it is the right one.</summary>
    private static readonly HashSet<string> Asking =
    [
        .. "are you is it this am i speaking to with talking so and hello hi the right person correct yes your name you're it's that that's called".Split(
            ' '
        ),
    ];

    /// <summary>The text without the names it calls the narrator by; as it is where nothing else would be left.</summary>
    public static string Without(ScriptIndex script, string variant, string text)
    {
        var names = Names(script, variant);
        var words = WordsOf(text);
        var kept = text;
        for (var last = words.Count - 1; last >= 0; last--)
        {
            if (!names.Contains(words[last].Word) || !IsCall(words, names, text, last, out var first))
            {
                continue;
            }
            kept = Cut(kept, words[first].At, words[last].End);
            last = first;
        }
        return kept.Any(char.IsLetter) ? kept : text;
    }

    /// <summary>"Are you Ray Tolliver?": nothing but the patient's name and words that ask for it.</summary>
    public static bool Confirms(ScriptIndex script, string variant, string text)
    {
        var names = Names(script, variant);
        var words = Tokens.Of(text);
        return words.Exists(names.Contains)
            && words.Exists(word => word is "you" or "you're" or "your" or "speaking" or "this")
            && words.TrueForAll(word => names.Contains(word) || Titles.Contains(word) || Asking.Contains(word));
    }

    private static bool IsCall(
        List<(string Word, int At, int End)> words,
        HashSet<string> names,
        string text,
        int last,
        out int first
    )
    {
        first = last;
        while (first > 0 && (names.Contains(words[first - 1].Word) || Titles.Contains(words[first - 1].Word)))
        {
            first--;
        }
        var closes = last + 1 == words.Count || IsSetOff(text[words[last].End..words[last + 1].At]);
        var opens = first == 0 || IsSetOff(text[words[first - 1].End..words[first].At]);
        // "An X ray" is no call of Ray.
        var isName =
            (first == 0 || words[first - 1].Word != "x")
            && (char.IsUpper(text[words[last].At]) || Titles.Contains(words[first].Word));
        return isName && closes && (opens || !Spoken.Contains(words[first - 1].Word));
    }

    private static bool IsSetOff(string between) => between.Any(sign => char.IsPunctuation(sign) && sign != '-');

    /// <summary>The name goes, and the comma that set it off.</summary>
    private static string Cut(string text, int from, int to)
    {
        var before = text[..from].TrimEnd();
        var after = text[to..];
        return before.EndsWith(',') ? before[..^1] + after
            : before.Length == 0 ? after.TrimStart(',', ' ')
            : before + after;
    }

    private static HashSet<string> Names(ScriptIndex script, string variant)
    {
        var narrator = script.Script.Narrator.Name;
        var isName = narrator.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0]));
        return [.. Tokens.Of(script.PatientOf(variant).Name), .. isName ? Tokens.Of(narrator) : []];
    }

    private static List<(string Word, int At, int End)> WordsOf(string text)
    {
        var words = new List<(string, int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || (end > at && text[end] is '\'' or '’')))
            {
                end++;
            }
            if (end > at)
            {
                words.Add((Tokens.Fold(text[at..end]), at, end));
                at = end;
            }
        }
        return words;
    }
}
