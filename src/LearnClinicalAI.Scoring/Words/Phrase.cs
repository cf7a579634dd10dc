using System.Runtime.CompilerServices;

namespace LearnClinicalAI.Scoring;

/// <summary>An author's phrase, folded once for as long as its rubric lives.</summary>
internal sealed class Phrase
{
    private static readonly ConditionalWeakTable<string, Phrase> Known = [];
    private readonly FoldedWord[] words;

    private Phrase(string text)
    {
        words = WordFolding.Fold(text, wildcards: true);
        Negates = words.Any(word => Negation.IsNegation(word.Text));
    }

    public int Count => words.Length;

    /// <summary>The phrase holds a negation itself, and so means what it says.</summary>
    public bool Negates { get; }

    public IEnumerable<string> Words => words.Select(word => word.Text);

    public static Phrase Of(string text) => Known.GetValue(text, static written => new Phrase(written));

    public bool StandsAt(ReadOnlySpan<FoldedWord> text, int start)
    {
        if (start + words.Length > text.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (!Same(in text[start + i], in words[i]))
                return false;
        return true;
    }

    private static bool Same(in FoldedWord word, in FoldedWord wanted) =>
        wanted.Text[^1] == '*'
            ? word.Text.AsSpan().StartsWith(wanted.Text.AsSpan(..^1), StringComparison.Ordinal)
                || word.Plain.AsSpan().StartsWith(wanted.Plain.AsSpan(..^1), StringComparison.Ordinal)
            : word.Text == wanted.Text;
}
