namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>"Firefox, Windows": enough to recognise one's own session, too little to track anyone.</summary>
internal static class DeviceName
{
    // the order matters: most browsers also name the ones they descend from
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return (browser, system) switch
        {
            (null, null) => "",
            (_, null) => browser,
            (null, _) => system,
            _ => $"{browser}, {system}",
        };
    }

    private static string? Find((string Mark, string Name)[] among, string? userAgent) =>
        userAgent is null ? null : among.FirstOrDefault(x => userAgent.Contains(x.Mark, StringComparison.Ordinal)).Name;
}
