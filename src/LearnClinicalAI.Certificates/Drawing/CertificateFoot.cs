namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>The foot of the page: who signs, what is stated, and how the certificate is verified.</summary>
internal sealed class CertificateFoot : IDisposable
{
    private const double QrSize = 66;
    private const double Gap = 12;
    private const double StatementGap = 3.5;
    private const double VerifyWidth = 150;
    private const double SignatoryGap = 14;
    private const int MostSignatories = 3;

    private readonly Sheet _sheet;
    private readonly CertificateFacts _facts;
    private readonly double _width;
    private readonly List<Text> _statements;
    private readonly List<(Text Text, string Tag)> _verify;
    private readonly List<SignatoryBlock> _signatories;

    public CertificateFoot(
        Sheet sheet,
        CertificateFacts facts,
        CertificateDesign design,
        Look look,
        double width,
        double scale
    )
    {
        _sheet = sheet;
        _facts = facts;
        _width = width;
        var statement = look.Statement.At(Math.Max(look.Statement.Size * scale, look.Statement.Size * 0.62));
        string?[] statements = [.. facts.Statements, facts.ProviderContact];
        _statements =
        [
            .. statements
                .OfType<string>()
                .Where(text => text.Length > 0)
                .Select(text => sheet.Text(text, statement, StatementWidth, design.ItalicPhrases)),
        ];
        _verify =
        [
            (sheet.Text(design.Labels.Verify, look.Verify, VerifyWidth), "P"),
            (sheet.Text(facts.VerifyUrl, look.VerifyText, VerifyWidth), "Link"),
            (sheet.Text(design.Labels.CertificateId, look.Verify, VerifyWidth), "P"),
            (sheet.Text(CertificateId.Grouped(facts.Id), look.VerifyText, VerifyWidth), "P"),
        ];
        _signatories =
        [
            .. design.Signatories.Take(MostSignatories).Select(who => new SignatoryBlock(sheet, look, who)),
        ];
    }

    public double Height => SignatoryHeight + Gap + Math.Max(StatementHeight, Math.Max(QrSize, VerifyHeight));

    private double StatementWidth => _width - VerifyWidth - QrSize - (3.2 * Gap);

    private double StatementHeight =>
        _statements.Sum(text => text.Height) + (StatementGap * Math.Max(0, _statements.Count - 1));

    private double VerifyHeight => _verify.Sum(row => row.Text.Height + 1.5);

    private double SignatoryHeight =>
        _signatories.Count == 0 ? 0 : _signatories.Max(block => block.Height) + SignatoryGap;

    public void Draw(double x, double y)
    {
        DrawSignatories(x, y);
        y += SignatoryHeight;
        _sheet.Rule(x, y, _width, 0.5, Palette.Line);
        y += Gap;
        // in a right-to-left language the code stands at the left, where reading ends
        var statements = _sheet.RightToLeft ? x + _width - StatementWidth : x;
        var qr = _sheet.RightToLeft ? x : x + _width - QrSize;
        var verify = _sheet.RightToLeft ? x + QrSize + Gap : qr - Gap - VerifyWidth;
        DrawStatements(statements, y);
        DrawVerify(verify, qr, y);
    }

    public void Dispose()
    {
        foreach (var text in _statements.Concat(_verify.Select(row => row.Text)))
        {
            text.Dispose();
        }

        foreach (var block in _signatories)
        {
            block.Dispose();
        }
    }

    private void DrawSignatories(double x, double y)
    {
        var step = _width / Math.Max(1, _signatories.Count);
        foreach (var (block, i) in _signatories.Select((block, i) => (block, i)))
        {
            block.Draw(x + (step * (i + 0.5)), y, SignatoryHeight - SignatoryGap);
        }
    }

    private void DrawStatements(double x, double y)
    {
        foreach (var text in _statements)
        {
            _sheet.Show(text, x, y);
            y += text.Height + StatementGap;
        }
    }

    private void DrawVerify(double x, double qr, double y)
    {
        _sheet.Tagged("Figure", () => QrFigure.Draw(_sheet, _facts.VerifyUrl, qr, y, QrSize, Palette.Ink));
        foreach (var (text, tag) in _verify)
        {
            if (tag == "Link" && LinkAttributes(_facts.VerifyUrl) is { } link)
            {
                _sheet.Tagged("P", () => _sheet.Tagged("Link", () => text.Show(_sheet.Pen, x, y), link));
            }
            else
            {
                _sheet.Show(text, x, y);
            }

            y += text.Height + 1.5;
        }
    }

    // Cairo reads the attribute as a quoted string; an address with quotes or backslashes is printed without a link
    private static string? LinkAttributes(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && url.AsSpan().IndexOfAny('\'', '\\') < 0
        && url.All(char.IsAscii)
            ? $"uri='{url}'"
            : null;
}
