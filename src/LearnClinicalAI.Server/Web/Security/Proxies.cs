using System.Net;
using LearnClinicalAI.Server.Data;
using Microsoft.AspNetCore.HttpOverrides;

namespace LearnClinicalAI.Server.Web;

/// <summary>Section <c>Proxy</c>: whose word is taken for the client's address and scheme.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Addresses, or networks as <c>10.0.0.0/8</c>, of the reverse proxies. Empty: X-Forwarded-* headers are ignored.</summary>
    public IReadOnlyList<string> Known { get; set; } = [];
}

internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var known = Known(builder.Configuration);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var entry in known)
                if (IPAddress.TryParse(entry, out var address))
                    forwarded.KnownProxies.Add(address);
                else if (System.Net.IPNetwork.TryParse(entry, out var network))
                    forwarded.KnownIPNetworks.Add(network);
                else
                    throw new WrongSettingsException(
                        $"Proxy:Known holds \"{entry}\", which is neither an address such as 10.0.0.2 nor a network such as 10.0.0.0/8."
                    );
        });
    }

    public static void UseProxies(this WebApplication app)
    {
        if (Known(app.Configuration).Count > 0)
            app.UseForwardedHeaders();
    }

    private static IReadOnlyList<string> Known(IConfiguration configuration) =>
        configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>()?.Known ?? [];
}
