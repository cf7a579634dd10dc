namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>
/// The composition of the page, top to bottom, which is also its reading order. Type shrinks together until everything fits.
/// </summary>
internal sealed class CertificatePage(Sheet sheet, CertificateFacts facts, CertificateDesign design)
{
    private const double FrameInset = 26;
    private const double Margin = 62;
    private const double FooterHeight = 32;
    private readonly Look _look = new(facts.Language);

    private double Inner => sheet.Width - (2 * Margin);

    private double Bottom => sheet.Height - FrameInset - FooterHeight;

    public void Draw()
    {
        sheet.Tagged(
            "Document",
            () =>
            {
                if (facts.Sample)
                {
                    DrawSampleWord();
                }

                sheet.Frame(FrameInset, 0.7, Palette.Line);
                sheet.Frame(FrameInset + 4, 0.35, Palette.Line);
                DrawBody();
                DrawFooter();
            }
        );
    }

    private void DrawBody()
    {
        // the foot first: the body has what it leaves
        for (var scale = 1.0; ; scale *= 0.94)
        {
            using var foot = new CertificateFoot(sheet, facts, design, _look, Inner, scale);
            using var body = Compose(scale);
            var top = FrameInset + 20;
            var room = Bottom - top - foot.Height - 8;
            if (body.Height > room && scale > 0.35)
            {
                continue;
            }

            body.Draw(top, room);
            foot.Draw(Margin, Bottom - foot.Height);
            return;
        }
    }

    private Column Compose(double scale)
    {
        var column = new Column(sheet, Margin, Inner);
        var labels = design.Labels;
        column.AddPicture(Picture.Read(design.LogoPng), 44 * scale);
        column.AddText(facts.ProviderName, Scaled(_look.Provider, scale), 0);
        column.AddText(labels.Heading, Scaled(_look.Heading, scale), 7, tag: "H1");
        column.AddRule(54, 1.4, Palette.Accent, 9);
        column.AddText(labels.Certifies, Scaled(_look.Lead, scale), 15);
        column.AddFitted(NameAndDegree(), _look.Name, scale, 3);
        column.AddRule(Math.Min(Inner, 430), 0.5, Palette.Line, 4);
        column.AddText(labels.Completed, Scaled(_look.Lead, scale), 9);
        column.AddText(facts.ActivityTitle, Scaled(_look.Title, scale), 5);
        column.AddText(Details(), Scaled(_look.Details, scale), 5);
        column.AddText(labels.Awarded, Scaled(_look.Lead, scale), 12);
        column.AddText(facts.CreditsText, Scaled(_look.Credits, scale), 4, design.ItalicPhrases);
        return column;
    }

    private void DrawSampleWord()
    {
        var word = design.Labels.Sample;
        var diagonal = Math.Sqrt((sheet.Width * sheet.Width) + (sheet.Height * sheet.Height));
        var size = _look.SampleWord.Size;
        using var measured = sheet.Text(word, _look.SampleWord, 10_000);
        size = Math.Min(size, size * 0.66 * diagonal / measured.Width);
        using var text = sheet.Text(word, _look.SampleWord.At(size), diagonal);
        Cairo.Save(sheet.Pen);
        Cairo.Translate(sheet.Pen, sheet.Width / 2, sheet.Height / 2);
        Cairo.Rotate(sheet.Pen, -Math.Atan2(sheet.Height, sheet.Width));
        sheet.Show(text, -diagonal / 2, -text.Height / 2);
        Cairo.Restore(sheet.Pen);
    }

    private void DrawFooter()
    {
        var labels = design.Labels;
        string?[] parts =
        [
            $"{labels.Issued} {Date(facts.IssuedOn)}",
            $"{labels.ActivityVersion} {facts.ActivityVersion}",
            facts.AccreditorActivityId is { } number ? $"{labels.ActivityId} {number}" : null,
            facts.ReleasedOn is { } released ? $"{labels.Released} {Date(released)}" : null,
            facts.ExpiresOn is { } expires ? $"{labels.Expires} {Date(expires)}" : null,
            $"{labels.Key} {facts.KeyId}",
        ];
        var line = Joined(parts);
        using var text = Shrunk(line, _look.Footer, Inner + 40, 1);
        sheet.Show(text, Margin - 20, sheet.Height - FrameInset - 12 - text.Height);
    }

    private Text Shrunk(string line, Style style, double width, int lines)
    {
        for (var size = style.Size; ; size *= 0.95)
        {
            var text = sheet.Text(line, style.At(size), width);
            if (text.Lines <= lines || size < 4)
            {
                return text;
            }

            text.Dispose();
        }
    }

    private string NameAndDegree() =>
        facts.Degree is { } degree ? $"{facts.LearnerName}{design.Labels.BeforeDegree}{degree}" : facts.LearnerName;

    private string Details() =>
        Joined([facts.LearningFormat, facts.Location, $"{design.Labels.CompletedOn} {Date(facts.CompletedOn)}"]);

    private static string Joined(IEnumerable<string?> parts) =>
        string.Join("  ·  ", parts.OfType<string>().Where(part => part.Length > 0));

    private string Date(DateOnly date) => date.ToString(design.Labels.DateFormat, Language.Culture(facts.Language));

    private static Style Scaled(Style style, double scale) => style.At(style.Size * scale);
}
