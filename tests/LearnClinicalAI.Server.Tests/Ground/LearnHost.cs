using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>The real server in this process, on a database of its own and a clock that tests may move.</summary>
public sealed class LearnHost : WebApplicationFactory<Program>
{
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly string folder = Directory.CreateTempSubdirectory("lcai-host-").FullName;

    internal LearnHost(IReadOnlyDictionary<string, string> settings)
    {
        this.settings = settings;
        // as in production: cookies are for https alone
        ClientOptions.BaseAddress = new("https://localhost");
    }

    public TestClock Clock { get; } = new();

    /// <summary>Where SQLite and keys of this host live.</summary>
    public string DataFolder => folder;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        // styles and scripts from the sources, as in Development
        builder.UseSetting("Storage:DataFolder", folder);
        builder.UseSetting("SetUp:Required", "false");
        // every test comes from one address
        builder.UseSetting("RateLimits:Enabled", "false");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // hashing passwords slowly is tested by itself; here it would only cost time
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Stands at a fixed moment until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;
}
