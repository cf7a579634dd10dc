using System.Text;
using System.Text.RegularExpressions;
using LearnClinicalAI.Server.Features.Accounts;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>The people of the load, made through the pages as real ones are.</summary>
internal sealed partial class Site(Uri server)
{
    public const string Course = "foundations";
    public const string Case = "chest-pain-at-night";
    private const string Password = "seven quiet herons wade";
    private static readonly string[] Lessons =
    [
        "how-models-work",
        "what-they-can-do",
        "where-they-fail",
        "working-safely",
    ];

    /// <summary>A learner on the course, with its lessons read.</summary>
    public async Task<Browser> LearnerAsync(int number)
    {
        var browser = await SignedInAsync(number);
        await browser.SubmitAsync($"/courses/{Course}/start", "gate", ("Form.Read", "true"));
        foreach (var lesson in Lessons)
            await browser.SubmitAsync($"/courses/{Course}/steps/{lesson}", "done");
        return browser;
    }

    /// <summary>A learner on no course yet.</summary>
    public async Task<Browser> SignedInAsync(int number)
    {
        var browser = new Browser(server);
        await browser.SubmitAsync(
            "/register",
            "register",
            ("Form.Email", $"load{number}@hospital.example"),
            ("Form.Password", Password),
            ("Form.GivenName", "Robin"),
            ("Form.FamilyName", $"Load {number}"),
            ("Form.Profession", Professions.Resident)
        );
        await browser.SubmitAsync(
            "/sign-in",
            "sign-in",
            ("Form.Email", $"load{number}@hospital.example"),
            ("Form.Password", Password)
        );
        return browser;
    }

    /// <summary>The first administrator, by the set-up link that the server printed at its first start.</summary>
    public async Task<Browser> AdministratorAsync(string setUpLink)
    {
        const string Email = "admin@hospital.example";
        var browser = new Browser(server);
        await browser.SubmitAsync(
            new Uri(setUpLink).PathAndQuery,
            "set-up",
            ("Form.Email", Email),
            ("Form.Password", Password),
            ("Form.GivenName", "Kim"),
            ("Form.FamilyName", "Admin")
        );
        await browser.SubmitAsync("/sign-in", "sign-in", ("Form.Email", Email), ("Form.Password", Password));
        var page = await browser.OpenAsync("/sign-in/enrol");
        var key = Bits(AuthenticatorKey().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal));
        await browser.SubmitAsync(
            "/sign-in/enrol",
            "enrol",
            ("Form.Code", OneTimeCode.At(key, OneTimeCode.StepAt(DateTimeOffset.UtcNow)))
        );
        return browser;
    }

    /// <summary>Base 32 as authenticator apps read it.</summary>
    private static byte[] Bits(string key)
    {
        var bits = new StringBuilder();
        foreach (var letter in key)
            bits.Append(Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0'));
        return
        [
            .. bits.ToString()
                .Chunk(8)
                .Where(octet => octet.Length == 8)
                .Select(octet => Convert.ToByte(new string(octet), 2)),
        ];
    }

    [GeneratedRegex("<code class=\"key\">([A-Z2-7 ]+)</code>", RegexOptions.None, 5000)]
    private static partial Regex AuthenticatorKey();
}
