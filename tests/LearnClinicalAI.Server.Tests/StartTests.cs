using System.Net;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests;

public sealed class StartTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task A_started_server_is_ready(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var browser = host.CreateClient();

        using var answer = await browser.GetAsync(
            new Uri("/health/ready", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
