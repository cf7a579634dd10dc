using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>E-mail addresses, web addresses and network addresses.</summary>
internal static partial class Network
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Ending =
        @"(?:com|org|net|edu|gov|mil|info|biz|io|co|health|care|clinic|hospital|me|us|uk|ca|au|nz|ie|nl|de|fr|es|it|ch|at|be|se|no|dk|fi|pl|pt|tw|cn|jp|kr|in|za|br|mx|example|test|invalid|local)";

    public static IReadOnlyList<Detector> All { get; } =
    [
        new(Category.Email, Tier.A, "email", Email()),
        new(Category.Email, Tier.A, "email-disguised", Disguised()),
        new(Category.Url, Tier.A, "url", Url()),
        new(Category.Url, Tier.A, "url-without-scheme", Path()),
        new(Category.Ip, Tier.A, "ipv4", V4(), IsV4),
        new(Category.Ip, Tier.A, "ipv6", V6(), candidate => IsV6(candidate.Value)),
        new(Category.Url, Tier.C, "host-name", Host()),
        new(Category.Other, Tier.C, "handle", Handle()),
    ];

    private static bool IsV4(Candidate candidate) =>
        candidate
            .Value.Split('.')
            .All(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) <= 255)
        && !VersionBefore().IsMatch(candidate.Before());

    // eight groups of hexadecimal digits, or fewer around one "::"
    private static bool IsV6(string value)
    {
        var groups = value.Split(':');
        var gap = value.Contains("::", StringComparison.Ordinal);
        return groups.Length is >= 3 and <= 9
            && (gap ? groups.Length <= 8 : groups.Length == 8)
            && groups.Count(group => group.Length > 0) >= 2
            && (!gap || value.Any(char.IsAsciiLetter) || groups.Length > 4);
    }

    [GeneratedRegex(@"(?<![\w.+-])[\w.%+'-]{1,64} ?@ ?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", Options, 2000)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"\b[\w.+-]{1,64} ?(?:[\[({<] ?(?:at|@) ?[\])}>] ?[\w-]{1,63}(?: ?(?:[\[({<] ?(?:dot|\.) ?[\])}>]|\.| dot ) ?[\w-]{2,24}){1,4}|(?: at | ?@ ?)[\w-]{1,63}(?:(?: dot | ?\[dot\] ?| ?\(dot\) ?)[\w-]{2,24}){0,3}(?: dot | ?\[dot\] ?| ?\(dot\) ?)"
            + Ending
            + @")\b",
        Options,
        2000
    )]
    private static partial Regex Disguised();

    [GeneratedRegex(
        @"\b(?:h(?:tt|xx)ps?|ftp|sftp|file)(?:://|\[:\]//|:\\\\)[^\s<>""]{2,2000}|\bwww(?:\.| ?\[?dot\]? ?)[\w-]{1,63}[^\s<>""]{2,2000}",
        Options,
        2000
    )]
    private static partial Regex Url();

    [GeneratedRegex(
        @"(?<![\w@.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\." + Ending + @"(?::[0-9]{2,5})?/[\w#?=&%.~/-]{2,1000}",
        Options,
        2000
    )]
    private static partial Regex Path();

    [GeneratedRegex(@"(?<![0-9A-Za-z.])[0-9]{1,3}(?: ?\. ?[0-9]{1,3}){3}(?![0-9A-Za-z]|\.[0-9])", Options, 2000)]
    private static partial Regex V4();

    [GeneratedRegex(@"\b(?:version|ver|v|release|firmware|software|section|chapter|figure|table)\.? ?$", Options, 2000)]
    private static partial Regex VersionBefore();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{1,4}:|::)(?:[0-9A-Fa-f]{0,4}:){1,7}[0-9A-Fa-f]{0,4}(?![0-9A-Za-z:])",
        Options,
        2000
    )]
    private static partial Regex V6();

    [GeneratedRegex(
        @"(?<![\w@.-])[\w-]{2,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|org|net|edu|gov|info|io|health|care|clinic|hospital|co\.uk|nhs\.uk)\b(?![\w-]|\.[\w])",
        Options,
        2000
    )]
    private static partial Regex Host();

    [GeneratedRegex(@"(?<![\w@.])@[A-Za-z_][\w.]{2,30}", Options, 2000)]
    private static partial Regex Handle();
}
