using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Published;

/// <summary>
/// What deploy/ promises of the published output, on this machine: it runs in Production as a user that is not root, out of
/// a folder that it cannot write to, and stops when it is asked to.
/// </summary>
public sealed class PublishedTests(PublishedServer published) : IClassFixture<PublishedServer>
{
    [Fact]
    public async Task It_serves_the_shipped_courses_and_cases_once_its_one_link_was_used()
    {
        await using var server = await ServeAsync(PublishedServer.Settings(await published.DataFolderAsync()));
        using var shut = await server.Client.GetAsync(Local("/"));
        var link = Assert.Single(
            server.Output.Split('\n'),
            line => line.Contains("/set-up?token=", StringComparison.Ordinal)
        );

        await MakeAdministratorAsync(server.Client, new Uri(link).PathAndQuery);

        using var ready = await server.Client.GetAsync(Local("/health/ready"));
        using var catalogue = await server.Client.GetAsync(Local("/"));
        var page = await catalogue.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, shut.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, catalogue.StatusCode);
        foreach (var kind in (string[])["courses", "cases"])
        foreach (var shipped in new DirectoryInfo(Path.Combine(ServerProcess.Sources, kind)).GetDirectories())
            Assert.Contains($"\"/{kind}/{shipped.Name}\"", page, StringComparison.Ordinal);
        await StylesAreServedAsync(server.Client, page);
        Assert.Single(server.Output.Split('\n'), line => line.Contains("/set-up?token=", StringComparison.Ordinal));
        Assert.Equal("", server.Errors);
    }

    [Fact]
    public async Task It_finishes_what_is_under_way_when_it_is_asked_to_stop_and_ends_with_0()
    {
        var settings = PublishedServer.Settings(await published.DataFolderAsync());
        settings["SetUp__Required"] = "false";
        await using var server = await ServeAsync(settings);
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        await using var stream = connection.GetStream();
        using var answer = new StreamReader(stream, Encoding.ASCII);
        var body = """{"email":"nobody@hospital.example","password":"wrong"}""";
        await WriteAsync(
            stream,
            $"POST /api/v1/sign-in HTTP/1.1\r\nHost: {server.Client.BaseAddress.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"
        );
        // the server says so when it has begun with the request
        Assert.Equal("HTTP/1.1 100 Continue", await answer.ReadLineAsync());

        await server.TerminateAsync();
        await UntilItTakesNoMoreAsync(server.Client.BaseAddress.Port);
        await WriteAsync(stream, body);

        Assert.Equal("", await answer.ReadLineAsync());
        Assert.StartsWith("HTTP/1.1 401", await answer.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Contains("/problems/sign-in-failed", await answer.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await server.EndAsync());
    }

    [Fact]
    public async Task It_does_not_start_without_SQLite_and_says_in_one_line_what_to_install()
    {
        var (code, _, errors) = await ServerProcess.RunAsync(
            await published.WithoutLibraryAsync("libsqlite3.so.0"),
            published.Folder,
            "/",
            PublishedServer.AsNobody
        );

        Assert.Equal(1, code);
        var line = Assert.Single(errors.TrimEnd('\n').Split('\n'));
        Assert.Contains("apt-get install libsqlite3-0", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_serves_without_Pango_and_says_in_one_line_what_to_install()
    {
        await using var server = await ServeAsync(await published.WithoutLibraryAsync("libpango-1.0.so.0"));

        var line = Assert.Single(
            server.Output.Split('\n'),
            line => line.Contains("libpango", StringComparison.Ordinal)
        );
        Assert.Contains("Install libpangocairo-1.0-0", line, StringComparison.Ordinal);
        Assert.Contains("pages to print", line, StringComparison.Ordinal);
    }

    // from a folder that holds nothing of it: where it is started makes no difference
    private Task<ServerProcess> ServeAsync(Dictionary<string, string> settings) =>
        ServerProcess.ServeAsync(settings, published.Folder, "/", PublishedServer.AsNobody);

    private static async Task MakeAdministratorAsync(HttpClient client, string link)
    {
        var form = (IHtmlFormElement)
            new HtmlParser().ParseDocument(await client.GetStringAsync(Local(link))).QuerySelector("main form")!;
        var fields = FormValues.Of(
            form,
            button: null,
            [
                ("Email", "it@hospital.example"),
                ("Password", "seven quiet herons wade"),
                ("GivenName", "Ira"),
                ("FamilyName", "Tan"),
            ]
        );
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(Local(link), content);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task StylesAreServedAsync(HttpClient client, string page)
    {
        var style = new HtmlParser().ParseDocument(page).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await client.GetAsync(Local(style));
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Stopping begins with taking no more connections.</summary>
    private static async Task UntilItTakesNoMoreAsync(int port)
    {
        try
        {
            while (true)
            {
                using var another = new TcpClient();
                await another.ConnectAsync(IPAddress.Loopback, port);
                await Task.Delay(20);
            }
        }
        catch (SocketException)
        {
            // it does not listen any more
        }
    }

    private static Task WriteAsync(NetworkStream stream, string text) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

    private static Uri Local(string address) => new(address, UriKind.Relative);
}
