using Microsoft.AspNetCore.Routing;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>A row of <c>routes.tsv</c>: what a method on a route answers to each kind of viewer.</summary>
/// <param name="Body">What is sent: <c>-</c> nothing, <c>?…</c> a query, <c>{…}</c> JSON, else form fields; <c>{name}</c> stands for a seeded value.</param>
/// <param name="Expected">In the order of <see cref="RouteTable.Viewers"/>; several allowed ones are joined by <c>|</c>.</param>
internal sealed record RouteRow(string Method, string Route, string Body, IReadOnlyList<string> Expected)
{
    public override string ToString() => $"{Method} {Route}";
}

internal static class RouteTable
{
    public const string Owner = "owner";

    public static readonly IReadOnlyList<string> Viewers =
    [
        "anonymous",
        Owner,
        "other",
        "educator",
        "reviewer",
        "administrator",
        "halfway",
    ];

    public static IReadOnlyList<RouteRow> Read() =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Security", "routes.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells =>
                    cells.Length == 3 + Viewers.Count
                        ? new RouteRow(cells[0], cells[1], cells[2], cells[3..])
                        : throw new FormatException(
                            $"routes.tsv: {3 + Viewers.Count} columns, not {string.Join('|', cells)}"
                        )
                ),
        ];

    /// <summary>Method and route of all that the server answers to, but files and the framework's own.</summary>
    public static IReadOnlyList<string> Of(EndpointDataSource endpoints) =>
        [
            .. endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => !IsFile(endpoint))
                .SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} {Text(endpoint)}"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Name == "StaticAssetDescriptor")
        || endpoint.RoutePattern.RawText is "{**path:file}"
        || Text(endpoint).StartsWith("/_framework/", StringComparison.Ordinal);

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static string Text(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
