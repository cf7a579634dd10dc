using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Scoring;

/// <summary>
/// Cuts a text into folded words. Case, accents, width, apostrophes and invisible signs are folded away; British and American
/// spellings with ae and oe meet; figures part from letters, so that "300mg" is "300 mg" and "PDE-5" is "PDE5".
/// </summary>
internal sealed class WordFolding
{
    private const string Stops = ".;!?\n\r。";
    private const string Asides = "()[]{}—–…•→+=|";
    private const string Unwritten = "'’‘ʼ`´";
    private readonly List<FoldedWord> words = [];
    private readonly StringBuilder word = new();
    private readonly bool wildcards;
    private int start;
    private Gap before = Gap.Stop;

    private WordFolding(bool wildcards) => this.wildcards = wildcards;

    /// <param name="wildcards">In a phrase a star at the end of a word stands for its endings.</param>
    public static FoldedWord[] Fold(string text, bool wildcards = false)
    {
        var folding = new WordFolding(wildcards);
        var at = 0;
        // runes, not characters: half a surrogate pair in a transcript must not stop the marking
        foreach (var rune in text.EnumerateRunes())
        {
            folding.Take(text, rune, at);
            at += rune.Utf16SequenceLength;
        }
        folding.EndWord(text.Length);
        return [.. folding.words];
    }

    private void Take(string text, Rune rune, int at)
    {
        if (rune.IsAscii)
        {
            TakeSign(text, (char)rune.Value, at);
            return;
        }
        if (
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
        )
            return;
        if (Unwritten.Contains(rune.ToString(), StringComparison.Ordinal))
            return;
        foreach (var sign in rune.ToString().Normalize(NormalizationForm.FormKD))
            if (char.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)
                TakeSign(text, sign, at);
    }

    private void TakeSign(string text, char sign, int at)
    {
        if (char.IsLetter(sign) || char.IsDigit(sign))
            TakeLetter(char.ToLowerInvariant(sign), at);
        else if (sign is '*' && wildcards && word.Length > 0)
            word.Append(sign);
        else if (sign is '%')
        {
            EndWord(at);
            Begin(at);
            word.Append(sign);
            EndWord(at + 1);
        }
        else if (sign is '.' or ',' && InNumber(text, at))
            TakePoint(text, sign, at);
        else if (!Unwritten.Contains(sign))
            TakeGap(text, sign, at);
    }

    private void TakeLetter(char letter, int at)
    {
        if (word.Length > 0 && IsFigure(word[^1]) != char.IsDigit(letter) && word[^1] != '*')
            EndWord(at);
        if (word.Length == 0)
            Begin(at);
        word.Append(letter);
    }

    private static bool IsFigure(char sign) => char.IsDigit(sign) || sign == '.';

    /// <summary>"1,000" is a thousand, "2,5" is two and a half.</summary>
    private void TakePoint(string text, char sign, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsDigit(text[end]))
            end++;
        if (sign == '.' || end - at - 1 != 3)
            word.Append('.');
    }

    private void TakeGap(string text, char sign, int at)
    {
        EndWord(at);
        var gap =
            Stops.Contains(sign) ? Gap.Stop
            : sign is ',' or '、' ? Gap.Comma
            : Asides.Contains(sign) || IsDash(text, sign, at) ? Gap.Aside
            : Gap.Plain;
        if (gap > before)
            before = gap;
    }

    private static bool InNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    /// <summary>A hyphen with space on both sides is a dash.</summary>
    private static bool IsDash(string text, char sign, int at) =>
        sign == '-'
        && (at == 0 || char.IsWhiteSpace(text[at - 1]))
        && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private void Begin(int at) => start = at;

    private void EndWord(int at)
    {
        if (word.Length == 0)
            return;
        var plain = word.ToString();
        var folded = plain.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal);
        words.Add(new FoldedWord(folded, plain, start, at, words.Count == 0 ? Gap.Stop : before));
        word.Clear();
        before = Gap.Plain;
    }
}
