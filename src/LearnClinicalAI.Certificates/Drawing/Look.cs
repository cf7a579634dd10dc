namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>Colours: ink on white paper, one accent, nothing that costs toner.</summary>
internal static class Palette
{
    public static readonly Colour Ink = Rgb(0x14, 0x21, 0x2B);
    public static readonly Colour Soft = Rgb(0x4A, 0x5B, 0x66);
    public static readonly Colour Accent = Rgb(0x0B, 0x5A, 0x66);
    public static readonly Colour Line = Rgb(0xB4, 0xC4, 0xC8);
    public static readonly Colour Sample = Rgb(0xE6, 0xEB, 0xED);

    private static Colour Rgb(int red, int green, int blue) => new(red / 255.0, green / 255.0, blue / 255.0);
}

/// <summary>
/// The type of a certificate in its language. Han characters differ between Chinese, Japanese and Korean, so the language decides
/// whose come first; Chinese, Japanese and Korean use no bold face, for each such face costs as much time as the rest of the page.
/// </summary>
internal sealed class Look
{
    private const string OtherSerifs =
        "Noto Naskh Arabic,Noto Serif Hebrew,Noto Serif Devanagari,Noto Serif Bengali,Noto Serif Tamil,Noto Serif Thai,Noto Serif Khmer,Noto Serif Georgian,Noto Serif Armenian,Noto Serif Ethiopic";
    private const string OtherSans = "Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Thai";

    public Look(string language)
    {
        var han = Han(language);
        var bold = WritesHan(language) ? "" : " Bold";
        var sans = $"Noto Sans,Noto Sans CJK {han},{OtherSans},DejaVu Sans,sans-serif";
        var serif = $"Noto Serif,Noto Serif CJK {han},{OtherSerifs},DejaVu Serif,serif";
        var display = $"Noto Serif Display,{serif}";
        Provider = new(sans + bold, 11.5, Palette.Accent) { Tracking = 0.6 };
        Heading = new(display, 35, Palette.Ink);
        Lead = new(sans, 10.5, Palette.Soft);
        Name = new(display, 40, Palette.Ink);
        Title = new(serif + bold, 17, Palette.Ink);
        Details = new(sans, 10.5, Palette.Soft);
        Credits = new(serif, 15, Palette.Accent);
        Statement = new(sans, 7.8, Palette.Soft) { Align = Align.Start, OwnDirection = true };
        Signatory = new(sans + bold, 8.4, Palette.Ink);
        Role = new(sans, 7.6, Palette.Soft);
        Verify = new(sans + bold, 8.2, Palette.Ink) { Align = Align.Start };
        VerifyText = new(sans, 7.3, Palette.Soft) { Align = Align.Start };
        Footer = new(sans, 6.6, Palette.Soft);
        SampleWord = new(sans + " Bold", 150, Palette.Sample) { Tracking = 8 };
    }

    public Style Provider { get; }
    public Style Heading { get; }
    public Style Lead { get; }
    public Style Name { get; }
    public Style Title { get; }
    public Style Details { get; }
    public Style Credits { get; }
    public Style Statement { get; }
    public Style Signatory { get; }
    public Style Role { get; }
    public Style Verify { get; }
    public Style VerifyText { get; }
    public Style Footer { get; }
    public Style SampleWord { get; }

    private static bool WritesHan(string language) => Primary(language) is "zh" or "ja" or "ko" or "yue";

    private static string Han(string language) =>
        Primary(language) switch
        {
            "ja" => "JP",
            "ko" => "KR",
            "zh" when Has(language, "Hans") || Has(language, "CN") || Has(language, "SG") => "SC",
            "yue" => "HK",
            "zh" when Has(language, "HK") || Has(language, "MO") => "HK",
            _ => "TC",
        };

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();

    private static bool Has(string language, string part) =>
        language.Split('-').Contains(part, StringComparer.OrdinalIgnoreCase);
}
