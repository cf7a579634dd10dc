using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Server.Tests.Web;

public sealed partial class ShellTests(Grounds grounds)
{
    [Theory]
    [InlineData("/about")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    public async Task Anyone_may_read_what_this_site_is(string address)
    {
        using var visitor = new Visitor(await grounds.SharedAsync(Database.Sqlite));

        var page = await visitor.SeeAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("#content", page.QuerySelector("body > a")?.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main#content"));
    }

    [Fact]
    public async Task The_navigation_shows_what_a_role_may_open_and_where_one_is()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        using var anonymous = new Visitor(host);
        using var administrator = await host.SignedInAsync(Roles.Administrator);

        var outside = await anonymous.SeeAsync("/about");
        var inside = await administrator.SeeAsync("/about");

        Assert.Equal(["/"], Links(outside));
        Assert.Contains("/admin", Links(inside));
        Assert.DoesNotContain("/review", Links(inside));
        Assert.Equal(
            "page",
            (await anonymous.SeeAsync("/")).QuerySelector(".site-nav-wide a[href='/']")?.GetAttribute("aria-current")
        );
    }

    [Fact]
    public async Task A_theme_is_chosen_with_a_form_and_kept_in_a_cookie()
    {
        using var visitor = new Visitor(await grounds.SharedAsync(Database.Sqlite));
        await visitor.SeeAsync("/about?from=1");

        await visitor.SubmitAsync("button[name=theme][value=dark]");

        Assert.Equal("/about?from=1", visitor.Address);
        Assert.Equal("dark", visitor.Page.DocumentElement.GetAttribute("data-theme"));
        await visitor.SubmitAsync("button[name=theme][value=system]");
        Assert.False(visitor.Page.DocumentElement.HasAttribute("data-theme"));
    }

    [Fact]
    public async Task A_signed_in_viewer_chooses_too()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        using var visitor = await host.SignedInAsync();
        await visitor.SeeAsync("/about");

        await visitor.SubmitAsync("button[name=theme][value=light]");

        Assert.Equal("light", visitor.Page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task A_language_is_chosen_with_a_form()
    {
        using var visitor = new Visitor(await grounds.SharedAsync(Database.Sqlite));
        await visitor.SeeAsync("/about");

        await visitor.SubmitAsync("button[name=language][value=zh-Hant]");

        Assert.Equal("zh-Hant", visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("無障礙", visitor.Page.QuerySelector(".site-foot")!.TextContent);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://localhost:444/about")]
    [InlineData("https://localhost//evil.example/")]
    [InlineData("about:blank")]
    [InlineData("nowhere")]
    [InlineData(null)]
    public async Task Choosing_a_theme_never_leads_off_the_site(string? from)
    {
        using var visitor = new Visitor(await grounds.SharedAsync(Database.Sqlite));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/display/theme", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("theme", "dark")]),
        };
        if (from is not null)
            request.Headers.TryAddWithoutValidation("Referer", from);

        using var answer = await visitor.Client.SendAsync(request);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_foot_of_the_page_is_in_the_language_of_each_reader()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        using var first = new Visitor(host);
        using var second = new Visitor(host);
        await first.SeeAsync("/about");
        await first.SubmitAsync("button[name=language][value=zh-Hant]");

        var english = await second.SeeAsync("/about");
        var chinese = await first.SeeAsync("/about");

        Assert.Contains("Accessibility", english.QuerySelector(".site-foot")!.TextContent);
        Assert.Contains("無障礙", chinese.QuerySelector(".site-foot")!.TextContent);
    }

    [Fact]
    public async Task A_page_comes_whole_with_its_length()
    {
        using var visitor = new Visitor(await grounds.SharedAsync(Database.Sqlite));

        using var answer = await visitor.Client.GetAsync(new Uri("/about", UriKind.Relative));

        var page = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(page.Length, answer.Content.Headers.ContentLength);
        Assert.EndsWith("</html>", System.Text.Encoding.UTF8.GetString(page).TrimEnd());
    }

    [Fact]
    public async Task The_form_token_of_one_viewer_is_no_good_to_another()
    {
        var host = await grounds.SharedAsync(Database.Sqlite);
        using var one = await host.SignedInAsync();
        using var other = await host.SignedInAsync();
        string Token(Visitor visitor) =>
            visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await one.SeeAsync("/about");
        await other.SeeAsync("/about");
        var (ones, others) = (Token(one), Token(other));
        await one.SeeAsync("/about");

        Assert.NotEqual(ones, others);
        Assert.Equal(ones, Token(one));
        await other.PostAsync("/sign-out", [new("__RequestVerificationToken", ones)]);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, other.Status);
        await one.PostAsync("/sign-out", [new("__RequestVerificationToken", ones)]);
        Assert.Equal(System.Net.HttpStatusCode.OK, one.Status);
    }

    [Fact]
    public async Task The_gallery_is_not_there_outside_Development()
    {
        using var visitor = new Visitor(await grounds.SharedAsync(Database.Sqlite));

        await visitor.OpenAsync("/_gallery");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public void No_part_or_page_has_style_or_script_inside()
    {
        var features = Path.Combine(Stylesheets.Web, "../Features");
        var files = Directory
            .EnumerateFiles(Stylesheets.Web, "*.razor", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(features, "*.razor", SearchOption.AllDirectories));

        var inside = files.Where(file => Inline().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);

        Assert.Empty(inside);
    }

    [Fact]
    public void Every_icon_that_is_named_is_drawn()
    {
        var drawn = XDocument
            .Load(Path.Combine(Stylesheets.Root, "icons.svg"))
            .Root!.Elements()
            .Select(symbol => symbol.Attribute("id")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        var source = Directory
            .EnumerateFiles(Path.Combine(Stylesheets.Web, ".."), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"));

        var missing = source
            .SelectMany(file => IconName().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Distinct(StringComparer.Ordinal)
            .Where(name => !drawn.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_shared_text_is_there_in_every_language()
    {
        var english = Texts("WebTexts.resx");
        var chinese = Texts("WebTexts.zh-Hant.resx");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(chinese[text.Key])));
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument
            .Load(Path.Combine(Stylesheets.Web, file))
            .Root!.Elements("data")
            .ToDictionary(
                data => data.Attribute("name")!.Value,
                data => data.Element("value")!.Value,
                StringComparer.Ordinal
            );

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Links(IParentNode page) =>
        page.QuerySelectorAll(".site-nav-wide a").Select(link => link.GetAttribute("href"));

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=["'](?!@)""")]
    private static partial Regex Inline();

    [GeneratedRegex("""(<Icon Name|\sIcon)="(?<name>[a-z-]+)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex IconName();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
