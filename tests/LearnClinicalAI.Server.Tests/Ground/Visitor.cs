using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace LearnClinicalAI.Server.Tests.Ground;

/// <summary>
/// A browser without JavaScript: keeps cookies, reads pages as documents, fills in and submits their forms, follows
/// redirects; and a client of the JSON API, with the browser's cookie and antiforgery header or with a bearer token.
/// </summary>
internal sealed class Visitor : IDisposable
{
    private readonly LearnHost host;
    private readonly HttpClient client;

    public Visitor(LearnHost host, CookieContainer? cookies = null)
    {
        this.host = host;
        Cookies = cookies ?? new();
        client = host.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(Cookies));
    }

    public CookieContainer Cookies { get; }

    /// <summary>Who signed in last with this browser.</summary>
    public Someone? Person { get; private set; }

    /// <summary>The client beneath, for what has no shorthand here; it does not follow redirects.</summary>
    public HttpClient Client => client;

    /// <summary>The last page that came, its status and its address after redirects.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");
    public HttpStatusCode Status { get; private set; }
    public string Address { get; private set; } = "/";

    /// <summary>Opens the page, following redirects within the server.</summary>
    public async Task<IHtmlDocument> OpenAsync(string address) =>
        await FollowAsync(await client.GetAsync(new Uri(address, UriKind.Relative)));

    /// <summary>Opens the page and asserts that it is there.</summary>
    public async Task<IHtmlDocument> SeeAsync(string address)
    {
        var page = await OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, Status);
        return page;
    }

    /// <summary>
    /// Submits a form of the current page as a browser would, hidden fields and antiforgery token included.
    /// </summary>
    /// <param name="form">A CSS selector of the form or of the button to press.</param>
    /// <param name="fields">Name (with or without the prefix <c>Form.</c>) and value of what is filled in; a name that the form lacks fails.</param>
    public async Task<IHtmlDocument> SubmitAsync(string form, params (string Name, string Value)[] fields)
    {
        var found = Page.QuerySelector(form);
        Assert.True(found is not null, $"{Address} has no {form}: {Page.Body?.TextContent.Trim()}");
        var element = found as IHtmlFormElement ?? found.Closest("form") as IHtmlFormElement;
        var button = found is IHtmlFormElement ? null : found;
        var values = FormValues.Of(element!, button, fields);
        var action = button?.GetAttribute("formaction") ?? element!.GetAttribute("action");
        return await PostAsync(
            string.IsNullOrEmpty(action) ? Address : action,
            values,
            new Uri(client.BaseAddress!, Address)
        );
    }

    /// <summary>Posts form fields as they are, with nothing added.</summary>
    /// <param name="from">The page they are posted from, as browsers tell its own server.</param>
    public async Task<IHtmlDocument> PostAsync(
        string address,
        IEnumerable<KeyValuePair<string, string>> fields,
        Uri? from = null
    )
    {
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = content,
        };
        request.Headers.Referrer = from;
        return await FollowAsync(await client.SendAsync(request));
    }

    /// <summary>Signs in through the pages, with a code where one is asked for.</summary>
    public async Task SignInAsync(Someone person)
    {
        await SeeAsync("/sign-in");
        await SubmitAsync("form[action$='sign-in'], main form", ("Email", person.Email), ("Password", person.Password));
        if (Address.StartsWith("/sign-in/code", StringComparison.Ordinal))
            await SubmitAsync("main form", ("Code", person.NextCode(host.Clock)));
        Assert.False(
            Address.StartsWith("/sign-in", StringComparison.Ordinal),
            $"Still at {Address}: {Page.QuerySelector("[role=alert]")?.TextContent}"
        );
        Person = person;
    }

    /// <summary>Gets bearer tokens for the person; from now on requests carry the access token and no cookie decides.</summary>
    public async Task<JsonElement> UseTokenAsync(Someone person)
    {
        var code = person.Key is null ? null : person.NextCode(host.Clock);
        using var answer = await client.PostAsJsonAsync(
            "/api/v1/sign-in",
            new
            {
                email = person.Email,
                password = person.Password,
                code,
            }
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        UseToken(tokens.GetProperty("accessToken").GetString()!);
        Person = person;
        return tokens;
    }

    public void UseToken(string accessToken) =>
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);

    /// <summary>Calls the JSON API; with the cookie, the antiforgery header goes along.</summary>
    /// <param name="body">Sent as JSON; null sends none.</param>
    public async Task<HttpResponseMessage> ApiAsync(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: JsonSerializerOptions.Web);
        if (method != HttpMethod.Get && client.DefaultRequestHeaders.Authorization is null)
            request.Headers.Add("X-Antiforgery", await AntiforgeryTokenAsync());
        return await client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetApiAsync(string address) => ApiAsync(HttpMethod.Get, address);

    public Task<HttpResponseMessage> PostApiAsync(string address, object? body = null) =>
        ApiAsync(HttpMethod.Post, address, body);

    /// <summary>The token of this browser, as scripts find it in any form of a page.</summary>
    public async Task<string> AntiforgeryTokenAsync()
    {
        const string Field = "input[name=__RequestVerificationToken]";
        var html = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var page = new HtmlParser().ParseDocument(html);
        return page.QuerySelector(Field)?.GetAttribute("value") ?? "";
    }

    public void Dispose()
    {
        Page.Dispose();
        client.Dispose();
    }

    private async Task<IHtmlDocument> FollowAsync(HttpResponseMessage answer)
    {
        for (var hops = 0; answer.Headers.Location is { } next && hops < 10; hops++)
        {
            answer.Dispose();
            var local = next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString;
            answer = await client.GetAsync(new Uri(local, UriKind.Relative));
        }
        using (answer)
        {
            Status = answer.StatusCode;
            Address = answer.RequestMessage!.RequestUri!.PathAndQuery;
            Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            return Page;
        }
    }
}

/// <summary>What a browser sends for a form.</summary>
internal static class FormValues
{
    public static List<KeyValuePair<string, string>> Of(
        IHtmlFormElement form,
        IElement? button,
        IEnumerable<(string Name, string Value)> filled
    )
    {
        var values = form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(field => !field.HasAttribute("disabled") && IsSent(field))
            .Select(field => new KeyValuePair<string, string>(field.GetAttribute("name")!, ValueOf(field)))
            .ToList();
        foreach (var filling in filled.ToLookup(field => NameIn(form, field.Name), field => field.Value))
        {
            values.RemoveAll(value => value.Key == filling.Key);
            values.AddRange(filling.Select(value => new KeyValuePair<string, string>(filling.Key, value)));
        }
        if (button?.GetAttribute("name") is { } name)
            values.Add(new(name, button.GetAttribute("value") ?? ""));
        return values;
    }

    private static string NameIn(IHtmlFormElement form, string name)
    {
        foreach (var candidate in (string[])[name, "Form." + name])
            if (form.QuerySelectorAll("[name]").Any(field => field.GetAttribute("name") == candidate))
                return candidate;
        throw new InvalidOperationException($"The form has no field {name}.");
    }

    private static bool IsSent(IElement field) =>
        field is not IHtmlInputElement input
        || input.Type switch
        {
            "checkbox" or "radio" => input.HasAttribute("checked"),
            "submit" or "button" or "file" or "image" or "reset" => false,
            _ => true,
        };

    private static string ValueOf(IElement field) =>
        field switch
        {
            IHtmlSelectElement select => (
                select.QuerySelector("option[selected]") ?? select.QuerySelector("option")
            )?.GetAttribute("value") ?? "",
            IHtmlTextAreaElement area => area.TextContent,
            _ => field.GetAttribute("value") ?? (field.GetAttribute("type") is "checkbox" or "radio" ? "on" : ""),
        };
}
