using System.Net;
using System.Net.Sockets;
using System.Text;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Security;

/// <summary>Abuse case 31, over the real web server's sockets.</summary>
public sealed class SizeTests(Grounds grounds)
{
    [Fact]
    public async Task Too_much_is_refused_before_it_is_read_and_others_are_served()
    {
        await using var host = await ListeningAsync();
        using var client = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress };

        foreach (var megabytes in (int[])[5, 100])
        {
            using var body = new ZeroesContent(megabytes * 1024L * 1024, "application/json");
            using var answer = await TryAsync(client, "/api/v1/sign-in", body);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            using var form = new ZeroesContent(megabytes * 1024L * 1024, "application/x-www-form-urlencoded");
            using var page = await TryAsync(client, "/sign-in", form);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
        }

        using var other = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_given_up()
    {
        await using var host = await ListeningAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.ClientOptions.BaseAddress.Host, host.ClientOptions.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
            )
        );

        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.StartsWith("HTTP/1.1 408", status);
    }

    private async Task<LearnHost> ListeningAsync()
    {
        var host = await grounds.FreshAsync(Database.Sqlite, ("Site:Address", "http://localhost"));
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    // the server may close while the client still sends: then the answer is read on a second try with Expect: 100-continue
    private static async Task<HttpResponseMessage> TryAsync(HttpClient client, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = content,
        };
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request);
    }

    private sealed class ZeroesContent : HttpContent
    {
        private readonly long length;

        public ZeroesContent(long length, string type)
        {
            this.length = length;
            Headers.ContentType = new(type);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[64 * 1024];
            for (long sent = 0; sent < length; sent += block.Length)
                await stream.WriteAsync(block);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
