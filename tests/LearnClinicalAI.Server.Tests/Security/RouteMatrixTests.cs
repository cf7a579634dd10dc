using System.Globalization;
using System.Net;
using System.Text;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>Abuse cases 1, 2, 40 and 42 over every route: who may do what is the table <c>routes.tsv</c>, and nothing is outside it.</summary>
public sealed class RouteMatrixTests(Grounds grounds)
{
    [Fact]
    public async Task Every_route_has_a_row_and_every_row_a_route()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);

        var routes = RouteTable.Of(host.Services.GetRequiredService<EndpointDataSource>());
        var rows = RouteTable.Read().Select(row => row.ToString()).ToList();

        Assert.True(!routes.Except(rows).Any(), "Without a row: " + string.Join(", ", routes.Except(rows)));
        Assert.True(!rows.Except(routes).Any(), "Without a route: " + string.Join(", ", rows.Except(routes)));
        Assert.Equal([], rows.GroupBy(row => row).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Theory, OnBothDatabases]
    public async Task Every_route_answers_each_viewer_as_the_table_says(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        await using var viewers = await RouteViewers.GatherAsync(host);
        var wrong = new StringBuilder();

        foreach (var row in RouteTable.Read())
        {
            await viewers.SignInAgainAsync();
            var seeds = new RouteSeeds(host, viewers[RouteTable.Owner]);
            var address = await seeds.FillAsync(row.Route, row.Route);
            var body = await seeds.FillAsync(row.Route, row.Body);
            // the owner last: what the owner does may be possible only once
            foreach (var viewer in RouteTable.Viewers.OrderBy(viewer => viewer == RouteTable.Owner))
            {
                var expected = row.Expected[RouteTable.Viewers.ToList().IndexOf(viewer)];
                var status = await SendAsync(viewers[viewer], row.Method, address, body, withToken: true);
                if (!expected.Split('|').Contains(status))
                    wrong.Append(CultureInfo.InvariantCulture, $"{row}: {viewer} {status}, not {expected}\n");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_that_changes_anything_is_done_for_a_cookie_alone(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        using var learner = await host.SignedInAsync();
        var wrong = new StringBuilder();

        // what they choose is how this browser shows pages, and nothing of the person's
        var rows = RouteTable.Read().Where(row => row.Method != "GET" && !row.Route.StartsWith("/display/"));
        foreach (var row in rows)
        foreach (var viewer in (Visitor[])[administrator, learner])
        {
            var address = await new RouteSeeds(host, learner).FillAsync(row.Route, row.Route);
            var status = await SendAsync(viewer, row.Method, address, row.Body, withToken: false);
            // who may not do it at all is told that first
            if (status is not ("400" or "403"))
                wrong.Append(CultureInfo.InvariantCulture, $"{row}: {status} without the antiforgery token\n");
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    private static async Task<string> SendAsync(
        Visitor viewer,
        string method,
        string address,
        string body,
        bool withToken
    )
    {
        var query = body[0] == '?' ? body : "";
        using var request = new HttpRequestMessage(new(method), new Uri(address + query, UriKind.Relative));
        if (method != "GET")
        {
            if (withToken)
                request.Headers.Add("X-Antiforgery", await viewer.AntiforgeryTokenAsync());
            request.Content =
                body == "-" ? new FormUrlEncodedContent([])
                : body[0] == '{' ? new StringContent(body, Encoding.UTF8, "application/json")
                : new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        }
        using var answer = await viewer.Client.SendAsync(request);
        return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>One signed-in browser for each kind of viewer.</summary>
internal sealed class RouteViewers : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> viewers = [];
    private readonly LearnHost host;

    private RouteViewers(LearnHost host) => this.host = host;

    public Visitor this[string viewer] => viewers[viewer];

    public static async Task<RouteViewers> GatherAsync(LearnHost host)
    {
        var gathered = new RouteViewers(host);
        foreach (var viewer in RouteTable.Viewers)
            gathered.viewers[viewer] = viewer switch
            {
                "anonymous" => host.Visitor(),
                "halfway" => await HalfwayAsync(host),
                RouteTable.Owner or "other" => await host.SignedInAsync(),
                _ => await host.SignedInAsync(viewer),
            };
        return gathered;
    }

    /// <summary>Signs in again whom a row has signed out.</summary>
    public async Task SignInAgainAsync()
    {
        foreach (var viewer in viewers.Values.Where(viewer => viewer.Person is not null))
        {
            using var me = await viewer.GetApiAsync("/api/v1/me");
            if (me.StatusCode == HttpStatusCode.OK)
                continue;
            host.Clock.Advance(TimeSpan.FromSeconds(90));
            await viewer.SignInAsync(viewer.Person!);
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var viewer in viewers.Values)
            viewer.Dispose();
        return default;
    }

    /// <summary>A member of staff who has given the password and has no authenticator yet.</summary>
    private static async Task<Visitor> HalfwayAsync(LearnHost host)
    {
        var person = await host.RegisterAsync(Roles.Administrator, secondFactor: false);
        var visitor = host.Visitor();
        await visitor.SeeAsync("/sign-in");
        await visitor.SubmitAsync("main form", ("Email", person.Email), ("Password", person.Password));
        Assert.StartsWith("/sign-in/enrol", visitor.Address);
        return visitor;
    }
}
