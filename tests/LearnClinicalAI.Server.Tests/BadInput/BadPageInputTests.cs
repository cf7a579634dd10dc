using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Quizzes;
using LearnClinicalAI.Server.Tests.Security;

namespace LearnClinicalAI.Server.Tests.BadInput;

/// <summary>
/// Every form of every page that a learner, a reviewer or an administrator sees takes what no browser would send, answers
/// it with a page, and the server goes on.
/// </summary>
public sealed class BadPageInputTests(Grounds grounds)
{
    private static readonly string[] Queries =
    [
        "not-a-guid",
        "%00",
        "-1",
        "99999999999999999999",
        "%F0%9F%92%A9",
        new('x', 2000),
    ];
    private static readonly string[] Names =
    [
        "id",
        "course",
        "step",
        "before",
        "from",
        "place",
        "done",
        "q",
        "after",
        "return",
        "event",
        "case",
        "token",
    ];

    [Theory, OnBothDatabases]
    public async Task A_query_that_makes_no_sense_is_answered_with_a_page(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var learner = await host.SignedInAsync();
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        var seeds = new RouteSeeds(host, learner);
        var wrong = new StringBuilder();
        foreach (var row in RouteTable.Read().Where(row => row.Method == "GET"))
        {
            var address = await seeds.FillAsync(row.Route, row.Route);
            foreach (var query in Queries)
            foreach (var viewer in (Visitor[])[learner, administrator])
            {
                var all = string.Join('&', Names.Select(name => $"{name}={query}"));
                using var answer = await viewer.Client.GetAsync(new Uri($"{address}?{all}", UriKind.Relative));
                if ((int)answer.StatusCode >= 500)
                    wrong.Append(
                        CultureInfo.InvariantCulture,
                        $"{row} {query[..Math.Min(20, query.Length)]}: {answer.StatusCode}\n"
                    );
            }
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task Every_form_takes_missing_endless_and_wrong_values_without_breaking(Database database)
    {
        await using var host = await grounds.FreshAsync(database);
        using var learner = await QuizGround.AtTheQuizAsync(host);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        using var reviewer = await host.SignedInAsync(Roles.Reviewer);
        using var nobody = host.Visitor();
        var seeds = new RouteSeeds(host, learner);
        var (wrong, seen) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in RouteTable.Read().Where(row => row.Method == "GET" && IsPage(row.Route)))
        {
            var address = await seeds.FillAsync(row.Route, row.Route);
            foreach (var viewer in (Visitor[])[learner, administrator, reviewer, nobody])
            foreach (var form in await FormsAsync(viewer, address))
            {
                if (!seen.Add($"{row.Route} {Shape(form)}"))
                    continue;
                foreach (var (what, fields) in Bad(form))
                {
                    var action = form.GetAttribute("action") is { Length: > 0 } own ? own : address;
                    using var content = new FormUrlEncodedContent(fields);
                    using var answer = await viewer.Client.PostAsync(new Uri(action, UriKind.Relative), content);
                    if ((int)answer.StatusCode >= 500)
                        wrong.Append(
                            CultureInfo.InvariantCulture,
                            $"{row} {form.QuerySelector("[name=_handler]")?.GetAttribute("value")} {what}: {(int)answer.StatusCode}\n"
                        );
                }
            }
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(seen.Count > 25, $"Only {seen.Count} forms were found.");
        using var ready = await nobody.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.True(ready.IsSuccessStatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_ids_in_one_s_own_form_change_nothing(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var owner = await QuizGround.AtTheQuizAsync(host);
        using var other = await QuizGround.AtTheQuizAsync(host);
        var theirs = await QuizGround.BeginAsync(host, owner);
        var own = await QuizGround.BeginAsync(host, other);
        var before = await QuizGround.ReadAsync(owner, theirs);
        await other.SeeAsync($"/attempts/{own}");
        var fields = FormValues.Of((IHtmlFormElement)other.Page.QuerySelector("form.paper")!, button: null, []);
        fields.Add(new("act", "submit"));

        await other.PostAsync($"/attempts/{theirs}", fields);

        Assert.True((int)other.Status is 400 or 404);
        Assert.Equal(before.GetRawText(), (await QuizGround.ReadAsync(owner, theirs)).GetRawText());
    }

    private static bool IsPage(string route) =>
        !route.StartsWith("/api/", StringComparison.Ordinal)
        && !route.StartsWith("/content/", StringComparison.Ordinal)
        && !route.EndsWith("/pdf", StringComparison.Ordinal)
        && !route.EndsWith("/log", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<IHtmlFormElement>> FormsAsync(Visitor viewer, string address)
    {
        await viewer.OpenAsync(address);
        // led somewhere else: that page's forms are tested there
        if (viewer.Address != address)
            return [];
        return
        [
            .. viewer
                .Page.QuerySelectorAll("form[method=post]")
                .OfType<IHtmlFormElement>()
                // signing out would end the test, and is tested by itself
                .Where(form =>
                    form.GetAttribute("action") is not ("/sign-out" or "/display/theme" or "/display/language")
                ),
        ];
    }

    /// <summary>The same for forms that differ in what they hold, and not in what they ask for.</summary>
    private static string Shape(IHtmlFormElement form)
    {
        var names = form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")).Distinct().Order();
        var which = form.QuerySelectorAll("[name=_handler], [name=act]").Select(field => field.GetAttribute("value"));
        return $"{string.Join(',', which)} {string.Join(',', names)}";
    }

    /// <summary>What the form's own fields may hold instead of what they should; its token and its name stay.</summary>
    private static IEnumerable<(string What, List<KeyValuePair<string, string>> Fields)> Bad(IHtmlFormElement form)
    {
        var all = FormValues.Of(form, button: null, []);
        var kept = all.Where(field => field.Key is "_handler" or "__RequestVerificationToken").ToList();
        var names = form.QuerySelectorAll("[name]")
            .Select(field => field.GetAttribute("name")!)
            .Where(name => kept.TrueForAll(field => field.Key != name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        yield return ("nothing", kept);
        foreach (
            var (what, value) in ((string, string)[])
                [
                    ("empty", ""),
                    ("NUL", "a\0b"),
                    ("half a surrogate pair", "a\uFFFDb"),
                    ("not what is asked", "💩 '\"<script>"),
                    ("minus", "-1"),
                    ("a number without end", "99999999999999999999999999"),
                    ("NaN", "NaN"),
                ]
        )
            yield return (what, [.. kept, .. names.Select(name => new KeyValuePair<string, string>(name, value))]);
        foreach (var name in names)
        {
            var others = all.Where(field => field.Key != name).ToList();
            yield return ($"{name} endless", [.. others, new(name, new string('x', 200_000))]);
            yield return ($"{name} twice", [.. others, new(name, "1"), new(name, "2")]);
            yield return ($"{name} with NUL", [.. others, new(name, "a\0b")]);
            yield return ($"{name} wrong", [.. others, new(name, "💩")]);
        }
    }
}
