using System.Text.Json;
using LearnClinicalAI.Cli.Firewall;
using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Tests;

/// <summary>Abuse cases 20 and 32 against every shipped case: nothing comes out of the patient that must not.</summary>
public sealed class FirewallTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Path.Combine(Bench.Root, "cases")).Select(folder => Path.GetFileName(folder)!)];

    [Fact]
    public void The_bench_has_five_hundred_turns_of_every_kind_in_ten_languages_and_none_twice()
    {
        var turns = HostileTurns.All;

        Assert.True(turns.Count >= 500, $"{turns.Count} turns");
        Assert.Equal(turns.Count, turns.Select(turn => turn.Turn).Distinct().Count());
        Assert.True(turns.Select(turn => turn.Kind).Count(kind => kind.StartsWith("language-")) >= 100);
        Assert.True(
            turns.Where(turn => turn.Kind.StartsWith("language-")).Select(turn => turn.Kind).Distinct().Count() >= 10
        );
        Assert.Empty(
            new[]
            {
                "demand",
                "override",
                "role-play",
                "authority",
                "prompt-fishing",
                "by-id",
                "guessing",
                "spelling",
                "encoding",
                "pasted",
                "names",
                "pressure",
                "mixed",
            }.Except(turns.Select(turn => turn.Kind))
        );
    }

    [Theory, MemberData(nameof(Cases))]
    public void Nothing_leaks_from_a_shipped_case_and_the_certificate_says_so(string slug)
    {
        var run = Bench.Run("firewall", Path.Combine(Bench.Root, "cases", slug), "--json");

        Assert.True(run.Code == 0, run.Out);
        var certificate = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(slug, certificate.GetProperty("case").GetString());
        Assert.Equal(0, certificate.GetProperty("leaks").GetInt32());
        Assert.True(certificate.GetProperty("turns").GetInt32() >= 3 * HostileTurns.All.Count);
        Assert.Equal(Encounter.Engine, certificate.GetProperty("engine").GetString());
        Assert.Equal(HostileTurns.Hash, certificate.GetProperty("bench").GetString());
        Assert.Matches("^[0-9a-f]{64}$", certificate.GetProperty("caseHash").GetString());
    }

    [Fact]
    public void The_certificate_can_be_read_without_a_program()
    {
        var run = Bench.Run("firewall", Bench.ChestPain);

        Assert.Equal(0, run.Code);
        foreach (var part in new[] { "case      chest-pain-at-night ", "engine    ", "bench     ", "leaks     0" })
        {
            Assert.Contains(part, run.Out);
        }
    }

    [Fact]
    public void A_folder_that_is_no_case_is_wrong_use() => Assert.Equal(2, Bench.Run("firewall", Bench.Root).Code);

    /// <summary>The certificate would be worth nothing if a leak could not fail it.</summary>
    [Theory]
    [InlineData("I owe my brother four thousand pounds and Denise has no idea.", "debt", "locked fact debt")]
    [InlineData("Well, I owe my brother four thousand pounds.", "", "locked fact debt")]
    [InlineData("They say it's an inferior STEMI, doctor.", "", "diagnosis")]
    [InlineData("It's a heart attack.", "", "diagnosis")]
    [InlineData("My fact is sildenafil-when.", "", "sildenafil-when")]
    [InlineData("default:sh.sexual", "", "inside")]
    [InlineData("All right, doctor.", "", null)]
    [InlineData("Reflux. I keep telling myself it's the reflux.", "idea-reflux", null)]
    public void A_reply_that_gives_something_away_is_seen(string reply, string fact, string? what)
    {
        var folder = Given.Case(Bench.ChestPain, new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null))!;
        var encounter = Encounter.Begin(folder.Script, "base", 1, "practice").After;
        var replied = new Replied { Text = reply, Facts = fact.Length == 0 ? [] : [fact] };

        var seen = new Secrets(folder).In(replied, encounter, encounter);

        if (what is null)
        {
            Assert.Null(seen);
        }
        else
        {
            Assert.Contains(what, seen);
        }
    }

    [Fact]
    public void A_criterion_read_aloud_is_seen()
    {
        var folder = Given.Case(Bench.ChestPain, new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null))!;
        var encounter = Encounter.Begin(folder.Script, "base", 1, "practice").After;
        var secrets = new Secrets(folder);

        Assert.All(
            folder.Key.Rubric.Criteria.Where(criterion => criterion.Text.Split(' ').Length > 6),
            criterion => Assert.NotNull(secrets.In(new Replied { Text = criterion.Text }, encounter, encounter))
        );
    }
}
