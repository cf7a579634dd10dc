using System.Runtime.InteropServices;
using System.Text;

namespace LearnClinicalAI.Certificates.Drawing;

internal enum Align
{
    /// <summary>Where reading begins: left, or right in a right-to-left language.</summary>
    Start,
    Centre,
}

/// <summary>How a text is set.</summary>
/// <param name="Font">Families and weight, as Pango reads them; later families stand in for missing letters.</param>
/// <param name="Size">In points.</param>
internal sealed record Style(string Font, double Size, Colour Colour)
{
    public Align Align { get; init; } = Align.Centre;

    /// <summary>Extra space between letters, in points; only where every letter is Latin, for it tears other scripts.</summary>
    public double Tracking { get; init; }

    /// <summary>The text is somebody's own and runs as its first letter says; a label runs as the certificate's language does.</summary>
    public bool OwnDirection { get; init; }

    public Style At(double size) => this with { Size = size };
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(double Red, double Green, double Blue);

/// <summary>Pango's contexts for either direction, and the direction of the certificate's language.</summary>
internal sealed record Typesetting(ObjectHandle LeftToRight, ObjectHandle RightToLeft, bool IsRightToLeft);

/// <summary>A text that is laid out in a width and knows its height.</summary>
internal sealed class Text : IDisposable
{
    private readonly Style _style;
    private readonly ObjectHandle _context;
    private readonly bool _rightToLeft;
    private readonly string _text;
    private readonly IReadOnlyList<string> _italic;
    private readonly ObjectHandle _layout;

    public Text(Typesetting setting, string text, Style style, double width, IReadOnlyList<string>? italic = null)
    {
        _style = style;
        _text = text;
        _italic = italic ?? [];
        _rightToLeft = style.OwnDirection ? Bidi.StartsRightToLeft(text) : setting.IsRightToLeft;
        _context = _rightToLeft ? setting.RightToLeft : setting.LeftToRight;
        _layout = LayOut(0, text.Length);
        Pango.SetWidth(_layout, (int)(width * Pango.Scale));
        Pango.SetAlignment(_layout, Alignment);
        Pango.SetWrap(_layout, Pango.WrapWordOrLetter);
        Pango.Size(_layout, out var inkWidth, out var height);
        Width = inkWidth / Pango.Scale;
        Height = height / Pango.Scale;
        Lines = Pango.LineCount(_layout);
        UnknownGlyphs = Pango.UnknownGlyphs(_layout);
    }

    public double Width { get; }
    public double Height { get; }
    public int Lines { get; }

    /// <summary>How many letters no font of the system can show.</summary>
    public int UnknownGlyphs { get; }

    private int Alignment =>
        _style.Align == Align.Centre ? Pango.AlignCentre
        : _rightToLeft ? Pango.AlignRight
        : Pango.AlignLeft;

    /// <summary>
    /// Draws line by line. Where a line was broken at a space, Pango leaves the space out, and whoever copies or listens would get
    /// two words as one; so each line is set by itself, and a space is drawn behind it.
    /// </summary>
    public void Show(PenHandle pen, double x, double y)
    {
        Cairo.SetColour(pen, _style.Colour.Red, _style.Colour.Green, _style.Colour.Blue);
        var places = Places();
        foreach (var place in places)
        {
            var end = place.Start + place.Length;
            var trimmed = _text.AsSpan(place.Start, place.Length).TrimEnd(' ').Length;
            using var line = LayOut(place.Start, trimmed);
            Cairo.MoveTo(pen, x + place.X, y + place.Baseline);
            Pango.ShowLine(pen, Pango.FirstLine(line));
            if (end < _text.Length && (trimmed < place.Length || _text[end] == ' '))
            {
                using var space = LayOut(_text.IndexOf(' ', place.Start + trimmed), 1);
                Cairo.MoveTo(pen, x + (_rightToLeft ? place.X : place.X + place.Width), y + place.Baseline);
                Pango.ShowLine(pen, Pango.FirstLine(space));
            }
        }
    }

    public void Dispose() => _layout.Dispose();

    private List<LinePlace> Places()
    {
        var utf8 = Encoding.UTF8.GetBytes(_text);
        var places = new List<LinePlace>(Lines);
        using var iterator = Pango.Iterator(_layout);
        do
        {
            Pango.LineExtents(iterator, out _, out var place);
            var (start, length) = Pango.Range(Pango.Line(iterator));
            places.Add(
                new LinePlace(
                    Encoding.UTF8.GetCharCount(utf8, 0, start),
                    Encoding.UTF8.GetCharCount(utf8, start, length),
                    place.X / Pango.Scale,
                    place.Width / Pango.Scale,
                    Pango.Baseline(iterator) / Pango.Scale
                )
            );
        } while (Pango.NextLine(iterator) != 0);
        return places;
    }

    private ObjectHandle LayOut(int start, int length)
    {
        var layout = Pango.Layout(_context);
        using var font = Pango.FontDescription(_style.Font);
        Pango.SetSize(font, _style.Size * Pango.Scale);
        Pango.SetFont(layout, font);
        var utf8 = Encoding.UTF8.GetBytes(_text, start, length);
        Pango.SetText(layout, utf8, utf8.Length);
        Pango.SetAutoDirection(layout, 0);
        SetAttributes(layout, start, length);
        return layout;
    }

    private void SetAttributes(ObjectHandle layout, int start, int length)
    {
        using var attributes = Pango.Attributes();
        // "fi" as one sign is copied and read out as one strange character
        Pango.Insert(attributes, Pango.FeaturesAttribute("liga=0,clig=0,dlig=0"));
        if (_style.Tracking > 0 && _text.All(letter => letter < 0x250))
        {
            Pango.Insert(attributes, Pango.LetterSpacingAttribute((int)(_style.Tracking * Pango.Scale)));
        }

        foreach (
            var (from, to) in Occurrences(_text, _italic).Where(one => one.Start < start + length && start < one.End)
        )
        {
            var attribute = Pango.StyleAttribute(Pango.StyleItalic);
            Pango.SetRange(attribute, Bytes(start, Math.Max(from, start)), Bytes(start, Math.Min(to, start + length)));
            Pango.Insert(attributes, attribute);
        }

        Pango.SetAttributes(layout, attributes);
    }

    private int Bytes(int from, int to) => Encoding.UTF8.GetByteCount(_text.AsSpan(from, to - from));

    private static IEnumerable<(int Start, int End)> Occurrences(string text, IReadOnlyList<string> phrases) =>
        from phrase in phrases
        where phrase.Length > 0
        from start in Starts(text, phrase)
        select (start, start + phrase.Length);

    private static IEnumerable<int> Starts(string text, string phrase)
    {
        for (var at = 0; (at = text.IndexOf(phrase, at, StringComparison.Ordinal)) >= 0; at += phrase.Length)
        {
            yield return at;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct LinePlace(int Start, int Length, double X, double Width, double Baseline);
}
