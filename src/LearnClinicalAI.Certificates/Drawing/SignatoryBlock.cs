namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>A signature over a line, with name and role under it.</summary>
internal sealed class SignatoryBlock : IDisposable
{
    private const double Width = 190;
    private const double SignatureHeight = 26;
    private readonly Sheet _sheet;
    private readonly Picture? _picture;
    private readonly Text _name;
    private readonly Text _role;

    public SignatoryBlock(Sheet sheet, Look look, Signatory who)
    {
        _sheet = sheet;
        _picture = Picture.Read(who.SignaturePng);
        _name = sheet.Text(CertificateText.Clean(who.Name), look.Signatory, Width);
        _role = sheet.Text(CertificateText.Clean(who.Role), look.Role, Width);
    }

    public double Height => SignatureHeight + 4 + _name.Height + _role.Height;

    public void Draw(double centre, double y, double height)
    {
        var x = centre - (Width / 2);
        var line = y + height - _name.Height - _role.Height - 3;
        if (_picture is { } picture)
        {
            var scale = picture.ScaleInto(Width * 0.8, SignatureHeight);
            picture.Show(_sheet.Pen, centre - (picture.Width * scale / 2), line - (picture.Height * scale), scale);
        }

        _sheet.Rule(x, line, Width, 0.5, Palette.Soft);
        _sheet.Show(_name, x, line + 3);
        _sheet.Show(_role, x, line + 3 + _name.Height);
    }

    public void Dispose()
    {
        _picture?.Dispose();
        _name.Dispose();
        _role.Dispose();
    }
}
