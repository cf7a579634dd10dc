using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>
/// A person's browser on one connection: keeps cookies (also those meant for https, for the load goes over plain http) and
/// posts the forms of pages with their hidden fields.
/// </summary>
internal sealed partial class Browser(Uri server) : IDisposable
{
    private readonly Dictionary<string, string> cookies = [];

    public HttpClient Client { get; } = LoadRun.Client(server);

    /// <summary>The page as text; what is not found or broken is an error of the measurement.</summary>
    public async Task<string> OpenAsync(string address)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Fills in the form of that name on the page and submits it.</summary>
    /// <returns>Where the server sends one next, or the address itself.</returns>
    public async Task<string> SubmitAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(address);
        var found = Forms()
            .Matches(page)
            .Select(match => match.Value)
            .FirstOrDefault(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal));
        if (found is null)
            throw new InvalidOperationException($"{address} has no form {form}.");
        var values = Inputs()
            .Matches(found)
            .Select(match => match.Value)
            .Where(input => input.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(input => KeyValuePair.Create(Attribute(input, "name"), Attribute(input, "value")))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(values),
        };
        using var answer = await SendAsync(request);
        if (answer.Headers.Location is { } next)
            return next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString;
        var after = await answer.Content.ReadAsStringAsync();
        // a page without the form any more is a form taken
        if (answer.IsSuccessStatusCode && !after.Contains($"value=\"{form}\"", StringComparison.Ordinal))
            return address;
        throw new InvalidOperationException(
            $"{address} did not take the form {form}: {(int)answer.StatusCode} {Text(after)}"
        );
    }

    /// <summary>The cookies of every request from now on, with no more bookkeeping: the load begins.</summary>
    public HttpClient Settle()
    {
        Client.DefaultRequestHeaders.Add("Cookie", Header());
        return Client;
    }

    /// <summary>The token that scripts send along with a cookie.</summary>
    public async Task<string> AntiforgeryAsync(string address) =>
        Attribute(
            Inputs()
                .Matches(await OpenAsync(address))
                .Select(match => match.Value)
                .First(input => input.Contains("__RequestVerificationToken", StringComparison.Ordinal)),
            "value"
        );

    public void Dispose() => Client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", Header());
        var answer = await Client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }
        return answer;
    }

    private string Header() => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private static string Attribute(string tag, string name)
    {
        var found = Regex.Match(tag, $" {name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1));
        return WebUtility.HtmlDecode(found.Groups[1].Value);
    }

    private static string Text(string page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Tags().Replace(page, " ").Trim(), -300}")[..300];

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 5000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Inputs();

    [GeneratedRegex("(?s)<head.*?</head>|<[^>]*>|\\s+", RegexOptions.None, 5000)]
    private static partial Regex Tags();
}
