using System.Net;
using LearnClinicalAI.Server.Features.Accounts;

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>People with a browser in their hands.</summary>
internal static class Visits
{
    /// <summary>A new person with the role, signed in with a browser.</summary>
    public static async Task<Visitor> SignedInAsync(this LearnHost host, string role = Roles.Learner)
    {
        var visitor = host.Visitor();
        await visitor.SignInAsync(await host.RegisterAsync(role));
        return visitor;
    }

    /// <summary>A second browser with the same cookies: what a thief has who copied them.</summary>
    public static Visitor CopyOf(this LearnHost host, Visitor visitor)
    {
        var cookies = new CookieContainer();
        cookies.Add(visitor.Cookies.GetAllCookies());
        return new(host, cookies);
    }

    /// <summary>A browser that nobody has signed in with.</summary>
    public static Visitor Visitor(this LearnHost host) => new(host);
}
