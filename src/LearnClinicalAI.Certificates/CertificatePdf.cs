using LearnClinicalAI.Certificates.Drawing;

namespace LearnClinicalAI.Certificates;

/// <summary>Whether this machine can draw certificates.</summary>
/// <param name="IsThere">True when all libraries were found.</param>
/// <param name="Message">One line for the log: what is there, or what is missing and which package brings it.</param>
public sealed record DrawingSupport(bool IsThere, string Message);

/// <summary>Facts in, PDF out. Safe on many threads, which draw one after the other.</summary>
public static class CertificatePdf
{
    private const double A4Width = 297 / 25.4 * 72;
    private const double A4Height = 210 / 25.4 * 72;

    /// <summary>
    /// Draws the certificate: one landscape page, tagged for screen readers, with title and language, every script shaped. The
    /// same facts and design give the same bytes on the same machine.
    /// </summary>
    /// <exception cref="DllNotFoundException">A library is missing; <see cref="Probe"/> says which.</exception>
    public static byte[] Draw(CertificateFacts facts, CertificateDesign design) => DrawCounting(facts, design).Pdf;

    /// <summary>Looks for the system libraries that draw. Never throws; costs nothing after the first time.</summary>
    public static DrawingSupport Probe() => Support(NativeLibraries.Missing);

    internal static DrawingSupport Support(string? missing) =>
        missing is null
            ? new(true, "Certificates are drawn by Cairo and Pango.")
            : new(
                false,
                $"Certificates cannot be drawn: {missing} is missing. Install libpangocairo-1.0-0 and the fonts fonts-noto-core, fonts-noto-cjk (Debian, Ubuntu), or pango and google-noto-fonts elsewhere."
            );

    /// <summary>Also tells how many letters no installed font can show.</summary>
    internal static (byte[] Pdf, int UnknownGlyphs) DrawCounting(CertificateFacts facts, CertificateDesign design)
    {
        var support = Probe();
        if (!support.IsThere)
        {
            throw new DllNotFoundException(support.Message);
        }

        var clean = facts.Cleaned();
        var (page, unknown) = Gate.Draw(map => DrawPage(map, clean, design));
        return (IncrementalUpdate.Append(page, clean.Language, design.Labels.QrCode), unknown);
    }

    private static (byte[] Page, int Unknown) DrawPage(
        ObjectHandle map,
        CertificateFacts facts,
        CertificateDesign design
    )
    {
        var (width, height) = design.Paper == PaperSize.A4 ? (A4Width, A4Height) : (792.0, 612.0);
        var properties = new SheetProperties(
            $"{design.Labels.Heading}: {facts.LearnerName}",
            facts.ProviderName,
            facts.ActivityTitle,
            facts.IssuedOn,
            facts.Language,
            Language.IsRightToLeft(facts.Language)
        );
        using var sheet = new Sheet(map, width, height, properties);
        new CertificatePage(sheet, facts, design).Draw();
        return (sheet.Finish(), sheet.UnknownGlyphs);
    }
}
