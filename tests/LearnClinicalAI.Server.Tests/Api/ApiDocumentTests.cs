using System.Text.Json;
using System.Text.RegularExpressions;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Security;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Api;

/// <summary>The OpenAPI document describes the API that there is: every route of it, and every answer that the route table knows.</summary>
public sealed partial class ApiDocumentTests(Grounds grounds)
{
    [Fact]
    public async Task Every_route_of_the_API_is_in_the_document_and_nothing_else()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        var paths = await PathsAsync(host);

        var described = paths
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject().Select(one => $"{one.Name.ToUpperInvariant()} {path.Name}")
            );
        var routes = RouteTable
            .Of(host.Services.GetRequiredService<EndpointDataSource>())
            .Where(route =>
                route.Contains(" /api/v1/", StringComparison.Ordinal)
                && !route.EndsWith(ApiDocument.Address, StringComparison.Ordinal)
            )
            .Select(Plain);
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_that_the_route_table_knows_is_described()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        var paths = await PathsAsync(host);

        var missing =
            from row in RouteTable.Read()
            where row.Route.StartsWith("/api/v1/", StringComparison.Ordinal) && row.Route != ApiDocument.Address
            let responses = Operation(paths, row).GetProperty("responses")
            from status in row.Expected.SelectMany(expected => expected.Split('|')).Distinct()
            where !responses.TryGetProperty(status, out _)
            select $"{row}: {status}";
        Assert.Equal([], missing);
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_what_it_gives_and_how_it_refuses()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);

        foreach (var path in (await PathsAsync(host)).EnumerateObject())
        foreach (var operation in path.Value.EnumerateObject().Select(one => one.Value))
        {
            Assert.NotEqual("", operation.GetProperty("summary").GetString());
            var responses = operation.GetProperty("responses").EnumerateObject().ToList();
            Assert.Contains(responses, response => response.Name[0] == '2');
            foreach (var refusal in responses.Where(response => response.Name[0] == '4'))
                Assert.Equal(
                    "#/components/schemas/ProblemDetails",
                    refusal
                        .Value.GetProperty("content")
                        .GetProperty("application/problem+json")
                        .GetProperty("schema")
                        .GetProperty("$ref")
                        .GetString()
                );
            foreach (var given in responses.Where(response => response.Name is "200" or "201"))
                Assert.NotEmpty(given.Value.GetProperty("content").EnumerateObject());
        }
    }

    [Fact]
    public async Task Every_reference_in_the_document_leads_somewhere()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        var document = await DocumentAsync(host);

        var named = Reference().Matches(document.GetRawText()).Select(match => match.Groups["name"].Value).Distinct();
        var there = document.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(one => one.Name);

        Assert.Equal([], named.Except(there));
    }

    private static JsonElement Operation(JsonElement paths, RouteRow row) =>
        paths.GetProperty(Plain(row.Route)).GetProperty(row.Method.ToLowerInvariant());

    /// <summary>Without the types of parameters, which stand elsewhere in the document.</summary>
    private static string Plain(string route) => Typed().Replace(route, "{${name}}");

    private static async Task<JsonElement> PathsAsync(LearnHost host) =>
        (await DocumentAsync(host)).GetProperty("paths");

    private static async Task<JsonElement> DocumentAsync(LearnHost host)
    {
        using var visitor = host.Visitor();
        return JsonDocument
            .Parse(await visitor.Client.GetStringAsync(new Uri(ApiDocument.Address, UriKind.Relative)))
            .RootElement;
    }

    [GeneratedRegex(@"\{(?<name>\w+):[^}]*\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Typed();

    [GeneratedRegex("\"#/components/schemas/(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
