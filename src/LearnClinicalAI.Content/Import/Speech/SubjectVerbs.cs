namespace LearnClinicalAI.Content.Import;

/// <summary>The verbs that follow a changed subject, and where in a sentence it stands.</summary>
internal sealed partial class Subjects
{
    private static void FixVerb(List<string> pieces, int subject, Func<string, string> form)
    {
        for (var i = NextWord(pieces, subject); i >= 0; i = NextWord(pieces, i))
        {
            if (!Verbs.IsAdverb(pieces[i]))
            {
                pieces[i] = form(pieces[i]);
                return;
            }
        }
    }

    /// <summary>"I don't smoke and has no allergies" → "and have": verbs that share the subject.</summary>
    private static void Follow(List<string> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i] is "that" or "which" or "who" or "where")
            {
                return;
            }
            var before = PreviousWord(pieces, i);
            while (
                before > 0
                && Verbs.IsAdverb(pieces[before])
                && !pieces[before + 1].Contains(',', StringComparison.Ordinal)
            )
            {
                before = PreviousWord(pieces, before);
            }
            var joined = before >= 0 && pieces[before].ToLowerInvariant() is "and" or "but" or "or" or "also";
            var listed = before >= 0 && pieces[before + 1].Contains(',', StringComparison.Ordinal);
            if ((joined || listed) && Verbs.IsKnown(pieces[i]))
            {
                pieces[i] = pieces.Contains("They") ? Verbs.Plural(pieces[i]) : Verbs.First(pieces[i]);
            }
        }
    }

    /// <summary>"Works as a teacher" lacks its subject.</summary>
    private string WithSubject(string text)
    {
        var words = text.Split(' ');
        if (words.Length == 0 || words[0].Length == 0)
        {
            return text;
        }
        var at = 0;
        while (at < words.Length - 1 && Verbs.IsAdverb(words[at]))
        {
            at++;
        }
        if (!Verbs.IsKnown(words[at].TrimEnd(',')))
        {
            return text;
        }
        words[0] = char.ToLowerInvariant(words[0][0]) + words[0][1..];
        words[at] = voice.Verb(words[at]);
        var pieces = Piece.Matches($"{voice.Subject} {string.Join(' ', words)}").Select(found => found.Value).ToList();
        Follow(pieces);
        return string.Concat(pieces);
    }

    private static bool LooksLikeVerb(string word) =>
        Verbs.IsAdverb(word)
        || word.ToLowerInvariant()
            is "found"
                or "saw"
                or "gave"
                or "said"
                or "told"
                or "brought"
                or "heard"
                or "thought"
                or "left"
                or "lost"
                or "made"
                or "knew"
                or "kept"
                or "had"
                or "did"
                or "were"
                or "can"
                or "could"
                or "will"
                or "would"
                or "may"
                or "might"
                or "should"
                or "must"
                or "underwent"
                or "took"
                or "felt"
                or "began"
                or "went"
                or "got"
                or "became"
                or "drank"
                or "fell"
                or "woke"
        || (Verbs.First(word) != word && !word.Contains('\'', StringComparison.Ordinal))
        || word.EndsWith("ed", StringComparison.Ordinal)
        || word == "was";

    private static bool IsStart(List<string> pieces, int at) =>
        pieces.Take(at).All(piece => piece.Length == 0 || !char.IsLetterOrDigit(piece[0]));

    private static int NextWord(List<string> pieces, int at)
    {
        for (var i = at + 1; i < pieces.Count; i++)
        {
            if (pieces[i].Length > 0 && char.IsLetterOrDigit(pieces[i][0]))
            {
                return i;
            }
        }
        return -1;
    }

    private static int PreviousWord(List<string> pieces, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (pieces[i].Length > 0 && char.IsLetterOrDigit(pieces[i][0]))
            {
                return i;
            }
        }
        return -1;
    }
}
