using System.Text.Json;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Tests;

public sealed class PlayAndScoreTests : IDisposable
{
    private const string Lines = """
        Hello, I'm Dr Lee. When did the pain start?
        /find ecg
        /order ecg
        /wait 10
        /help
        /chart
        /open ed-triage
        /examine heart
        /treat aspirin 300 mg oral
        /treat aspirin
        /ai
        /status
        /orders
        /frob
        /provisional STEMI | Dissection, Reflux | Aspirin, call cardiology
        /commit STEMI | Dissection, Reflux | Aspirin, call cardiology
        /write handover Inferior STEMI. No heparin.
        /end transferred
        """;

    private readonly string log = Path.GetTempFileName();

    public void Dispose() => File.Delete(log);

    [Fact]
    public void A_case_is_played_to_its_marks_and_debrief()
    {
        var run = Bench.RunWith(Lines, "play", Bench.ChestPain, "--log", log);

        Assert.Equal(0, run.Code);
        Assert.Contains("Ray Tolliver:", run.Out);
        Assert.Contains("/frob is not known here", run.Out);
        Assert.Contains("a dose is needed", run.Out);
        Assert.Contains("Debrief", run.Out);
        Assert.Contains("Score", run.Out);
    }

    [Fact]
    public void The_log_replays_and_scores_to_the_report_of_the_contract()
    {
        Bench.RunWith(Lines, "play", Bench.ChestPain, "--seed", "7", "--log", log);
        var rows = EncounterLog.Read(File.ReadAllText(log));
        Assert.Equal(7, Assert.IsType<Started>(rows[0]).Seed);
        Assert.IsType<Ended>(rows[^1]);

        var run = Bench.Run("score", Bench.ChestPain, log);

        Assert.Equal(0, run.Code);
        var report = JsonDocument.Parse(run.Out).RootElement;
        foreach (var member in new[] { "score", "positive", "passed", "critical", "criteria", "reliance" })
        {
            Assert.True(report.TryGetProperty(member, out _), member);
        }
        var ecg = report
            .GetProperty("criteria")
            .EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == "ecg-in-time");
        Assert.True(ecg.GetProperty("met").GetBoolean());
        Assert.True(ecg.GetProperty("evidence")[0].TryGetProperty("event", out _));
        Assert.True(ecg.GetProperty("evidence")[0].TryGetProperty("quote", out _));
    }

    [Fact]
    public void The_same_lines_and_seed_give_the_same_log()
    {
        var first = Bench.RunWith(Lines, "play", Bench.ChestPain, "--json", "--seed", "3").Out;
        var second = Bench.RunWith(Lines, "play", Bench.ChestPain, "--json", "--seed", "3").Out;

        Assert.Equal(first, second);
        Assert.All(first.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => EncounterLog.ReadLine(line));
    }

    [Fact]
    public void Words_that_fit_several_orders_are_asked_about_and_a_number_picks_one()
    {
        Assert.Contains("Which one?", Bench.RunWith("/order ct\n/quit\n", "play", Bench.ChestPain).Out);
        var ordered = Assert.Single(Rows("/order ct\n2\n/quit\n").OfType<Ordered>());
        Assert.Contains("ct", ordered.Investigation);
        Assert.NotEqual(ordered, Assert.Single(Rows("/order ct\n1\n/quit\n").OfType<Ordered>()));
        // a whole name is no question
        Assert.Equal("ecg", Assert.Single(Rows("/order 12-lead ecg\n/quit\n").OfType<Ordered>()).Investigation);
        // anything but a number of the list is a line like any other
        Assert.Single(Rows("/order ct\nWhere is the pain?\n/quit\n").OfType<Said>());
    }

    [Fact]
    public void A_drug_that_is_given_without_a_dose_is_given_by_its_route()
    {
        var made = Path.Combine(Directory.CreateTempSubdirectory("lcai-").FullName, "an-itch");
        Bench.Run("new", "case", made);
        var findings = Path.Combine(made, "findings.yaml");
        var text = File.ReadAllText(findings);
        Assert.Contains("doses: { min: 30, max: 60, unit: g }, ", text);
        File.WriteAllText(findings, text.Replace("doses: { min: 30, max: 60, unit: g }, ", ""));
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("TODO", "Done"));
        }

        var run = Bench.RunWith(
            "/treat permethrin cream topical\n/treat permethrin by ear\n/treat permethrin\n/treat nothing like it\n/quit\n",
            "play",
            made
        );

        Assert.Contains("Given: Permethrin cream.", run.Out);
        Assert.Contains("it is not given by that route", run.Out);
        Assert.Contains("a route is needed", run.Out);
        Assert.Contains("Nothing here is called \"nothing like it\"", run.Out);
        Directory.Delete(Path.GetDirectoryName(made)!, recursive: true);
    }

    [Fact]
    public void A_picture_of_a_result_is_told_in_its_words()
    {
        var told = Bench.RunWith("/order ecg\n/wait 10\n/quit\n", "play", Bench.ChestPain).Out;

        Assert.Contains("Picture: Schematic 12-lead ECG", told);
    }

    [Fact]
    public void A_document_may_be_written_over_several_lines()
    {
        var wrote = Rows("/write handover\nS: chest pain.\n\nB: heparin reaction.\n.\n/quit\n").OfType<Wrote>();

        Assert.Equal("S: chest pain.\n\nB: heparin reaction.", Assert.Single(wrote).Text);
    }

    [Fact]
    public void The_report_has_the_receipt_the_trust_and_the_co_pilot()
    {
        var report = Bench
            .RunWith(
                "That must be really frightening.\n/end handed-over\n/commit reflux\n/provisional reflux\n/commit reflux\n/end handed-over\n",
                "play",
                Bench.ChestPain
            )
            .Out;

        foreach (
            var part in new[]
            {
                "receipt",
                "identifiers given away",
                "trust, from 42",
                "really frightening",
                "co-pilot",
                "miss",
            }
        )
        {
            Assert.Contains(part, report);
        }
    }

    [Fact]
    public void Why_tells_an_author_how_the_last_reply_came_about()
    {
        var told = Bench.RunWith("/why\nDo you take viagra?\n/why\n/quit\n", "play", Bench.ChestPain).Out;

        Assert.Contains("Nothing was said yet", told);
        Assert.Contains("case.pde5", told);
        Assert.Contains("held until trust is 60", told);
    }

    private static IEnumerable<EncounterEvent> Rows(string lines) =>
        Bench.RunWith(lines, "play", Bench.ChestPain, "--json").Lines.Select(EncounterLog.ReadLine);

    [Fact]
    public void A_script_is_seen_beside_its_answers_and_documents_are_read_as_pages()
    {
        var told = Bench.RunWith("/open ed-triage\nWhere is the pain?\n/quit\n", "play", Bench.ChestPain).Out;

        Assert.Matches("02:40.*>.* Where is the pain\\?\n", told);
        Assert.Matches(@"Arrived +02:36", told);
        Assert.DoesNotContain("|---|", told);
        Assert.DoesNotContain("**", told);
    }

    [Fact]
    public void Leaving_early_gives_no_marks()
    {
        var run = Bench.RunWith("Hello\n/quit\n", "play", Bench.ChestPain);

        Assert.Equal(0, run.Code);
        Assert.Contains("no marks", run.Out);
    }

    [Fact]
    public void A_row_that_is_no_event_is_named_by_its_line()
    {
        File.WriteAllText(
            log,
            "{\"kind\":\"started\",\"case\":\"x\",\"hash\":\"\",\"engine\":\"\"}\n{\"kind\":\"danced\"}\n[]\n"
        );

        var run = Bench.Run("score", Bench.ChestPain, log);

        Assert.Equal(1, run.Code);
        Assert.Contains($"{log}:2:1: error LogRow", run.Error);
        Assert.Contains($"{log}:3:1: error LogRow", run.Error);
    }

    [Fact]
    public void A_log_without_its_first_row_is_no_log()
    {
        File.WriteAllText(log, "");

        Assert.Contains("begins with its row", Bench.Run("score", Bench.ChestPain, log).Error);
    }

    [Fact]
    public void A_variant_that_is_not_there_is_wrong_use() =>
        Assert.Contains("ai-all-sound", Bench.Run("play", Bench.ChestPain, "--variant", "none").Error);
}
