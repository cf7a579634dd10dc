namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>The centred column of the certificate: texts, rules and pictures with a gap above each.</summary>
internal sealed class Column(Sheet sheet, double left, double width) : IDisposable
{
    // a name goes on one line while it is large, then on two, then smaller; it is never cut
    private static readonly (double Size, int Lines)[] Fits =
    [
        (1, 1),
        (0.92, 1),
        (0.84, 1),
        (0.76, 1),
        (0.70, 1),
        (0.72, 2),
        (0.62, 2),
        (0.54, 2),
        (0.46, 3),
        (0.38, 4),
        (0.30, 6),
        (0.22, 99),
    ];

    private readonly List<Row> _rows = [];

    public double Height => _rows.Sum(row => row.Gap + row.Height);

    public void AddText(string text, Style style, double gap, IReadOnlyList<string>? italic = null, string tag = "P")
    {
        if (text.Length > 0)
        {
            var laid = sheet.Text(text, style, width, italic);
            Add(gap, laid.Height, laid, y => sheet.Show(laid, left, y, tag));
        }
    }

    /// <summary>A text in the largest size of a few at which it takes few lines.</summary>
    public void AddFitted(string text, Style style, double scale, double gap)
    {
        var laid = Fits.Select(fit =>
                (fit.Lines, Text: sheet.Text(text, style.At(style.Size * scale * fit.Size), width))
            )
            .First(candidate =>
            {
                var fits = candidate.Text.Lines <= candidate.Lines;
                if (!fits)
                {
                    candidate.Text.Dispose();
                }

                return fits;
            })
            .Text;
        Add(gap, laid.Height, laid, y => sheet.Show(laid, left, y));
    }

    public void AddRule(double length, double thickness, Colour colour, double gap) =>
        Add(
            gap,
            thickness,
            null,
            y => sheet.Rule(left + ((width - length) / 2), y + (thickness / 2), length, thickness, colour)
        );

    public void AddPicture(Picture? picture, double height)
    {
        if (picture is not null)
        {
            var scale = picture.ScaleInto(width / 3, height);
            Add(
                0,
                picture.Height * scale + 6,
                picture,
                y => picture.Show(sheet.Pen, left + ((width - (picture.Width * scale)) / 2), y, scale)
            );
        }
    }

    /// <summary>Draws the rows from the top; what room is left over opens the gaps evenly, up to a measure.</summary>
    public void Draw(double top, double room)
    {
        var gaps = _rows.Count(row => row.Gap > 0);
        var open = Math.Min(5, Math.Max(0, room - Height) / (gaps + 2));
        var y = top + Math.Max(0, (room - Height - (open * gaps)) / 2);
        foreach (var row in _rows)
        {
            y += row.Gap > 0 ? row.Gap + open : 0;
            row.Draw(y);
            y += row.Height;
        }
    }

    public void Dispose()
    {
        foreach (var row in _rows)
        {
            row.Owned?.Dispose();
        }
    }

    private void Add(double gap, double height, IDisposable? owned, Action<double> draw) =>
        _rows.Add(new Row(gap, height, owned, draw));

    private sealed record Row(double Gap, double Height, IDisposable? Owned, Action<double> Draw);
}
