using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Privacy.Normalising;

/// <summary>
/// A text without its disguises, with a way back: each character knows which stretch of the original it stands for.
/// </summary>
internal sealed class Normalised
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private Normalised(string text, int[] starts, int[] ends)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    public string Text { get; }

    /// <summary>The text after every step: compatibility forms, invisible characters, spelled and spaced digits.</summary>
    public static Normalised Of(string original) => SpacedDigits.Join(SpelledDigits.Join(Plain(original)));

    /// <summary>The stretch of the original that a stretch of this text stands for.</summary>
    public (int Start, int Length) Original(int start, int length)
    {
        var from = _starts[start];
        return (from, _ends[start + length - 1] - from);
    }

    /// <summary>The same text with stretches replaced, given in order and apart from each other.</summary>
    public Normalised Replace(IReadOnlyList<(int Start, int Length, string By)> stretches)
    {
        if (stretches.Count == 0)
        {
            return this;
        }

        var builder = new Builder(Text.Length);
        var at = 0;
        foreach (var (start, length, by) in stretches)
        {
            CopyTo(builder, at, start);
            foreach (var letter in by)
            {
                builder.Append(letter, _starts[start], _ends[start + length - 1]);
            }

            at = start + length;
        }

        CopyTo(builder, at, Text.Length);
        return builder.Build();
    }

    private void CopyTo(Builder builder, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            builder.Append(Text[i], _starts[i], _ends[i]);
        }
    }

    private static Normalised Plain(string original)
    {
        var builder = new Builder(original.Length);
        var at = 0;
        while (at < original.Length)
        {
            if (original[at] is >= ' ' and < '\x7F')
            {
                // a combining mark may follow, and belongs to this letter
                if (at + 1 >= original.Length || original[at + 1] < '\x7F')
                {
                    builder.Append(original[at], at, at + 1);
                    at++;
                    continue;
                }
            }

            var end = EndOfCluster(original, at);
            foreach (var letter in Letters.Fold(original[at..end]))
            {
                builder.Append(letter, at, end);
            }

            at = end;
        }

        return builder.Build();
    }

    // a letter with the marks on it, which normalisation may compose; invisible characters between them do not part them
    private static int EndOfCluster(string text, int at)
    {
        var end = at + RuneLength(text, at);
        while (end < text.Length && end - at < 64 && IsExtending(text, end))
        {
            end += RuneLength(text, end);
        }

        return end;
    }

    private static bool IsExtending(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static int RuneLength(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private sealed class Builder(int capacity)
    {
        private readonly StringBuilder _text = new(capacity);
        private readonly List<int> _starts = new(capacity);
        private readonly List<int> _ends = new(capacity);

        public void Append(char letter, int start, int end)
        {
            _text.Append(letter);
            _starts.Add(start);
            _ends.Add(end);
        }

        public Normalised Build() => new(_text.ToString(), [.. _starts], [.. _ends]);
    }
}
