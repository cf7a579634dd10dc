namespace LearnClinicalAI.Server.Web;

/// <summary>Section <c>Site</c>: how people reach the server.</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Scheme and host, for example <c>https://learn.example.org</c>; certificates and their QR codes carry it.</summary>
    public string? Address { get; set; }

    /// <summary>The address without a slash at its end; null when none is set.</summary>
    public Uri? Uri => string.IsNullOrWhiteSpace(Address) ? null : new Uri(Address.TrimEnd('/'));

    /// <summary>One sentence that says what is wrong, or null.</summary>
    public string? Problem() =>
        string.IsNullOrWhiteSpace(Address)
        || (
            System.Uri.TryCreate(Address, UriKind.Absolute, out var uri)
            && (uri.Scheme is "https" or "http")
            && uri.PathAndQuery == "/"
        )
            ? null
            : "Site:Address must be scheme and host, for example https://learn.example.org.";

    /// <summary>
    /// Whether the site is reached without TLS: when its address says so, and where none is set, in Development.
    /// </summary>
    public bool IsPlainHttp(IHostEnvironment host) => Uri is { } uri ? uri.Scheme == "http" : host.IsDevelopment();
}
