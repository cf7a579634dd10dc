namespace LearnClinicalAI.Simulation;

/// <summary>A reply that may be shown, and the facts it tells.</summary>
internal sealed record GatedReply(string Text, IReadOnlyList<string> Facts);

/// <summary>
/// What a model's reply must pass before it is shown: it names only facts that this turn unlocks, it stays in
/// character, and no sentence of it says what is still locked. A reply ends at its last good sentence; one that fails
/// as a whole is replaced by the deterministic reply.
/// </summary>
internal static class ReplyGate
{
    private const int LongestReply = 700;

    /// <summary>The share of a locked fact's own words that gives it away.</summary>
    private const double TellingShare = 0.6;

    private static readonly string[] OutOfCharacter =
    [
        "as an ai",
        "language model",
        "system prompt",
        "my instructions",
        "i am an ai",
        "i'm an ai",
        "chatgpt",
        "openai",
        "anthropic",
        "rubric",
        "marking key",
        "simulated patient",
        "simulation",
        "locked fact",
        "roleplay",
        "role-play",
        "as requested, i will",
        "learnclinicalai",
    ];

    public static GatedReply Pass(
        ScriptIndex script,
        EncounterState now,
        Hearing heard,
        string? reply,
        IReadOnlyList<string>? facts
    )
    {
        var plain = new GatedReply(heard.Reply, heard.Facts);
        var used = facts ?? heard.Facts;
        if (
            string.IsNullOrWhiteSpace(reply)
            || !heard.Understanding.Understood
            || used.Any(fact => !heard.Facts.Contains(fact))
            || used.Count == 0 && heard.Facts.Count > 0
        )
        {
            return plain;
        }
        var open = OpenWords(script, now, heard, used);
        var locked = script.Script.Facts.Where(fact => !used.Contains(fact.Id) && !now.Told.ContainsKey(fact.Id));
        var secrets = locked
            .Select(fact => SecretWords(script, now, fact, open))
            .Where(words => words.Count > 0)
            .ToList();
        var good = Sentences(reply.Trim()).TakeWhile(sentence => IsGood(sentence, secrets)).ToList();
        var text = string.Concat(good).Trim();
        return text.Length is 0 or > LongestReply ? plain : new GatedReply(text, [.. used]);
    }

    private static bool IsGood(string sentence, List<List<HashSet<string>>> secrets)
    {
        if (OutOfCharacter.Any(words => sentence.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }
        var words = Words(sentence);
        return !secrets.Any(fact =>
            fact.Any(saying =>
                saying.Count > 0 && saying.Count(words.Contains) >= Math.Max(2, saying.Count * TellingShare)
            )
        );
    }

    private static HashSet<string> OpenWords(
        ScriptIndex script,
        EncounterState now,
        Hearing heard,
        IReadOnlyList<string> used
    )
    {
        var open = Words(heard.Text + " " + script.Script.Persona.Opening);
        foreach (var telling in heard.Tellings.Where(telling => used.Contains(telling.Id)))
        {
            open.UnionWith(Words(telling.Words));
        }
        foreach (var fact in script.Script.Facts.Where(fact => now.Told.ContainsKey(fact.Id) || used.Contains(fact.Id)))
        {
            open.UnionWith(fact.Says.Append(fact.More ?? "").SelectMany(Words));
        }
        return open;
    }

    private static List<HashSet<string>> SecretWords(
        ScriptIndex script,
        EncounterState now,
        Fact fact,
        HashSet<string> open
    ) =>
        [
            .. fact
                .Says.Append(fact.More ?? "")
                .Select(says => Words(script.Render(says, now.Variant)).Where(word => !open.Contains(word)).ToHashSet())
                .Where(words => words.Count > 1),
        ];

    private static HashSet<string> Words(string text) =>
        [
            .. Tokens
                .Of(text)
                .Where(word => word.Length > 2)
                .Select(word => Stem.Of(word))
                .Where(word => !Lexicon.English.IsLight(word)),
        ];

    private static IEnumerable<string> Sentences(string reply)
    {
        var start = 0;
        for (var i = 0; i < reply.Length; i++)
        {
            if (reply[i] is '.' or '!' or '?' or '\n' && (i + 1 == reply.Length || char.IsWhiteSpace(reply[i + 1])))
            {
                yield return reply[start..(i + 1)];
                start = i + 1;
            }
        }
        if (start < reply.Length)
        {
            yield return reply[start..];
        }
    }
}
