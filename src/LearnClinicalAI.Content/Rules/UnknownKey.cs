namespace LearnClinicalAI.Content.Rules;

/// <summary>A key that the format does not list is a mistake, not an extension.</summary>
internal static class UnknownKey
{
    public static string Words(string key, IReadOnlyCollection<string> known)
    {
        var near = Nearest(key, known);
        var hint = near is null ? $"Known here: {string.Join(", ", known)}." : $"Did you mean \"{near}\"?";
        return $"The key \"{key}\" is not part of the format. {hint}";
    }

    public static string Comma(string text) =>
        $"\"{text}\" stands here as a key of its own: between {{ }} a comma ends a value. Put a text with a comma in quotes.";

    /// <summary>The word that takes the fewest single-letter edits, where it takes few.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 60)
        {
            return null;
        }
        var best = known
            .Where(candidate => candidate.Length <= 60)
            .Select(candidate => (Candidate: candidate, Edits: Edits(word, candidate)))
            .OrderBy(pair => pair.Edits)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Candidate is not null && best.Edits <= Math.Max(word.Length > 3 ? 2 : 1, word.Length / 3)
            ? best.Candidate
            : null;
    }

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[b.Length];
    }
}
