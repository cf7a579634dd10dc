using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>
/// Biometrics and photographs, as far as text can tell: files, embedded pictures, templates with a number. The product sends no
/// picture or sound to an AI at all; this catches what is pasted or described as attached.
/// </summary>
internal static partial class Pictures
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IReadOnlyList<Detector> All { get; } =
    [
        new(Category.Photo, Tier.A, "embedded-picture", Embedded()),
        new(Category.Photo, Tier.A, "picture-file", File()),
        new(Category.Biometric, Tier.A, "recording-file", Recording()),
        new(
            Category.Biometric,
            Tier.A,
            "biometric-number",
            Template(),
            candidate => candidate.Digits >= 3 && !candidate.IsMeasured()
        ),
        new(Category.Photo, Tier.B, "face-attached", Attached()),
        new(Category.Biometric, Tier.B, "biometric-attached", BiometricAttached()),
    ];

    [GeneratedRegex(@"\bdata:(?:image|audio|video)/[a-z0-9.+-]{2,20};base64,[A-Za-z0-9+/=]{0,20000}", Options, 2000)]
    private static partial Regex Embedded();

    [GeneratedRegex(
        @"(?<![\w.-])[\w-]{1,80}\.(?:jpe?g|png|heic|heif|tiff?|bmp|gif|webp|dcm|mp4|mov|raw)\b",
        Options,
        2000
    )]
    private static partial Regex File();

    [GeneratedRegex(@"(?<![\w.-])[\w-]{1,80}\.(?:wav|mp3|m4a|ogg|flac|fpt|wsq|edf)\b", Options, 2000)]
    private static partial Regex Recording();

    [GeneratedRegex(
        @"\b(?:finger ?prints?|voice ?prints?|palm ?prints?|face ?prints?|iris(?:[- ]scan)?|retina(?:l)?[- ]scan|face ?id|facial recognition|biometrics?|gait signature|voice signature|dna profile|genetic profile)\b[ ]*(?:(?:template|hash|id|code|record|data|file|number|no|reference|ref|token|scan|enrol(?:l)?ment|is|was|[#:=(-])[ ]*){0,6}(?<v>[A-Za-z]{0,6}[-:]?[0-9A-Fa-f][0-9A-Za-z:-]{3,64})",
        Options,
        2000
    )]
    private static partial Regex Template();

    [GeneratedRegex(
        @"\b(?:attach(?:ed|ing)?|upload(?:ed|ing)?|here(?:'s| is| are)|sending|enclosed|includ(?:ed|ing)|pasted|see)\b[^.\n]{0,40}\b(?:photo(?:graph)?s?|pictures?|selfies?|images?|headshots?|snapshots?|mugshots?|video)\b[^.\n]{0,30}\b(?:face|facial|him|her|patient|head|portrait|smil\w+)\b|\b(?:full[- ]face|facial|face)[- ](?:photo(?:graph)?s?|pictures?|images?|shots?)\b|\b(?:photo(?:graph)?s?|pictures?|selfies?|images?|headshots?|snapshots?|video)\b (?:of|showing) (?:his|her|their|the patient's|the patient|mr\.?|mrs\.?|ms\.?)[^.\n]{0,20}\b(?:face|head|smile)?\b[^.\n]{0,30}\b(?:attach(?:ed|ment)|upload(?:ed)?|enclosed|below|here)\b",
        Options,
        2000
    )]
    private static partial Regex Attached();

    [GeneratedRegex(
        @"\b(?:attach(?:ed|ing)?|upload(?:ed|ing)?|here(?:'s| is| are)|sending|enclosed|pasted|stored|on file)\b[^.\n]{0,30}\b(?:finger ?prints?|voice ?prints?|palm ?prints?|face ?prints?|iris scan|retina(?:l)? scan|face ?id|voice recording|voice sample|gait recording)\b|\b(?:finger ?prints?|voice ?prints?|palm ?prints?|iris scan|retina(?:l)? scan|voice recording|voice sample|gait recording|biometric template)\b[^.\n]{0,25}\b(?:attach(?:ed|ment)|upload(?:ed)?|enclosed|below|on file|matches|matched|recorded|enrol(?:l)?ed|captured|scanned|stored|taken)\b",
        Options,
        2000
    )]
    private static partial Regex BiometricAttached();
}
