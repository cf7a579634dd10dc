using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Tests.Ground;
using LearnClinicalAI.Server.Tests.Verbs;
using LearnClinicalAI.Server.Verbs;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Publishing;

/// <summary>What an author breaks is withheld with the reason, all the rest is served, and the server goes on.</summary>
public sealed class BrokenContentTests : IDisposable
{
    private const string Case = "chest-pain-at-night";
    private const string Course = "foundations";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lcai-content-");
    private readonly Grounds grounds;

    public BrokenContentTests(Grounds grounds)
    {
        this.grounds = grounds;
        Copy(Path.Combine("cases", Case));
        Copy(Path.Combine("courses", Course));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static readonly Dictionary<string, Action<string>> Breakages = new(StringComparer.Ordinal)
    {
        ["YAML that does not end"] = at => File.WriteAllText(Path.Combine(at, "case.yaml"), "title: [\n  'half"),
        ["YAML of another kind"] = at => File.WriteAllText(Path.Combine(at, "case.yaml"), "- 1\n- 2\n"),
        ["bytes"] = at => File.WriteAllBytes(Path.Combine(at, "case.yaml"), [0, 1, 2, 0xFF, 0xFE, 0, 13, 10]),
        ["a bomb"] = at => File.WriteAllText(Path.Combine(at, "case.yaml"), Bomb),
        ["nesting without end"] = at => File.WriteAllText(Path.Combine(at, "case.yaml"), new string('[', 5000)),
        ["nothing in it"] = at => File.Delete(Path.Combine(at, "case.yaml")),
        ["a link out of it"] = at => File.CreateSymbolicLink(Path.Combine(at, "passwd.md"), "/etc/passwd"),
        ["a file that is too large"] = at => File.WriteAllBytes(Path.Combine(at, "huge.md"), new byte[6 << 20]),
    };

    [Theory, OnBothDatabases]
    public async Task Broken_cases_are_withheld_at_publishing_and_shown_to_staff_and_the_rest_is_served(
        Database database
    )
    {
        // the name of a folder is anybody's as well
        var names = Breakages.Keys.Select((_, place) => $"broken-{place}").Append("Not a Slug ü").Append(new('x', 180));
        foreach (var (name, harm) in names.Zip(Breakages.Values.Append(_ => { }).Append(_ => { })))
        {
            Copy(Path.Combine("cases", Case), Path.Combine("cases", name));
            harm(Path.Combine(folder.FullName, "cases", name));
        }
        await using var host = await grounds.FreshAsync(database);

        var published = await VerbRun.OnAsync(host, "", "content", "publish", folder.FullName);

        Assert.Equal(VerbTable.Failed, published.Code);
        using var reviewer = await host.SignedInAsync(Roles.Reviewer);
        await reviewer.SeeAsync("/review");
        var review = reviewer.Page;
        foreach (var name in Enumerable.Range(0, Breakages.Count).Select(place => $"broken-{place}"))
        {
            Assert.Contains($"{name}: withheld", published.Error, StringComparison.Ordinal);
            var head = await host.InDatabaseAsync(db =>
                db.ContentHeads.AsNoTracking().SingleAsync(h => h.Slug == name)
            );
            Assert.True(head is { Withheld: true, Hash: null, Complaints.Length: > 0 }, name);
            var card = review.QuerySelector($"#case-{name}");
            Assert.Contains("not served", card!.TextContent, StringComparison.Ordinal);
            Assert.Contains("error", card.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
            await reviewer.OpenAsync($"/cases/{name}");
            Assert.Equal(HttpStatusCode.NotFound, reviewer.Status);
        }
        await reviewer.SeeAsync($"/cases/{Case}");
        await reviewer.SeeAsync($"/courses/{Course}");
        await reviewer.SeeAsync("/health/ready");
    }

    [Theory, OnBothDatabases]
    public async Task While_the_server_runs_a_case_that_breaks_is_served_as_it_was_until_it_is_mended(Database database)
    {
        await using var host = await grounds.FreshAsync(
            database,
            ("Content:Folder", folder.FullName),
            ("Content:Watch", "true")
        );
        using var educator = await host.SignedInAsync(Roles.Educator);
        await educator.SeeAsync($"/cases/{Case}");
        var yaml = Path.Combine(folder.FullName, "cases", Case, "case.yaml");
        var sound = await File.ReadAllTextAsync(yaml);
        var before = await HashAsync(host);

        await File.WriteAllTextAsync(yaml, "title: [");
        await UntilAsync(
            educator,
            page => page.Contains("The newest files could not be taken in", StringComparison.Ordinal)
        );
        await educator.SeeAsync($"/cases/{Case}");
        Assert.Equal(before, await HashAsync(host));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "cases", "dropped"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "cases", "dropped", "case.yaml"), "&a [*a");
        await UntilAsync(educator, page => page.Contains("dropped", StringComparison.Ordinal));
        await File.WriteAllTextAsync(yaml, sound + "\n# mended\n");
        await UntilAsync(educator, page => !page.Contains("The newest files", StringComparison.Ordinal));

        Assert.NotEqual(before, await HashAsync(host));
        await educator.SeeAsync("/");
        Assert.DoesNotContain("dropped", educator.Page.Body!.TextContent, StringComparison.Ordinal);
        await educator.SeeAsync("/health/ready");
    }

    private static Task<string?> HashAsync(LearnHost host) =>
        host.InDatabaseAsync(db =>
            db.ContentHeads.Where(h => h.Kind == ContentKind.Case && h.Slug == Case).Select(h => h.Hash).SingleAsync()
        );

    private static async Task UntilAsync(Visitor staff, Func<string, bool> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!holds((await staff.SeeAsync("/review")).Body!.TextContent))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), staff.Page.Body!.TextContent);
            await Task.Delay(100);
        }
    }

    /// <summary>Nine levels of nine references each.</summary>
    private static string Bomb =>
        "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        + string.Concat(
            Enumerable
                .Range(1, 8)
                .Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 9))}]\n")
        );

    private void Copy(string from, string? to = null)
    {
        var source = Path.Combine(ServerProcess.Sources, from);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, to ?? from, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
