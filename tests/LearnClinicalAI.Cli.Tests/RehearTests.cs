using System.Text.Json;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Tests;

public sealed class RehearTests : IDisposable
{
    private const string Lines = """
        Hello, I'm Dr Lee. When did the pain start?
        /order ecg
        /wait 4.8
        Does it spread anywhere, and do you smoke?
        And how many a day?
        I'd like to listen to your heart.
        Colourless green ideas sleep furiously
        /provisional STEMI
        /commit STEMI
        /end transferred
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("lcai-").FullName;
    private readonly string log;

    public RehearTests()
    {
        log = Path.Combine(folder, "run.jsonl");
        Assert.Equal(0, Bench.RunWith(Lines, "play", Bench.ChestPain, "--log", log).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_run_of_todays_engine_is_heard_as_it_was()
    {
        var run = Bench.Run("rehear", Bench.ChestPain, log);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("0 of 5 turns would be understood otherwise today.", Assert.Single(run.Lines));
    }

    [Fact]
    public void A_turn_that_would_be_understood_otherwise_is_shown_as_it_was_and_as_it_would_be()
    {
        var rows = EncounterLog.Read(File.ReadAllText(log)).ToArray();
        var first = Array.FindIndex(rows, row => row is Said);
        rows[first] = ((Said)rows[first]) with { Intents = ["hpc.site"], About = null };
        File.WriteAllText(log, EncounterLog.Write(rows));

        var run = Bench.Run("rehear", Bench.ChestPain, log, "--json");

        Assert.Equal(0, run.Code);
        var heard = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(5, heard.GetProperty("said").GetInt32());
        var difference = Assert.Single(heard.GetProperty("differ").EnumerateArray());
        Assert.Equal(rows[first].Seq, difference.GetProperty("row").GetInt32());
        Assert.Equal("hpc.site", difference.GetProperty("then").GetProperty("intents")[0].GetString());
        Assert.Contains("hpc.onset", difference.GetProperty("now").GetRawText());
        Assert.Contains("pain-onset", difference.GetProperty("now").GetProperty("facts").GetRawText());
        Assert.Contains("now ", Bench.Run("rehear", Bench.ChestPain, log).Out);
    }

    [Fact]
    public void Facts_told_then_and_held_back_now_differ()
    {
        var rows = EncounterLog.Read(File.ReadAllText(log)).ToArray();
        var reply = Array.FindIndex(rows, row => row is Replied { Facts.Count: > 0 });
        rows[reply] = ((Replied)rows[reply]) with { Facts = [] };
        File.WriteAllText(log, EncounterLog.Write(rows));

        Assert.Contains("1 of 5", Bench.Run("rehear", Bench.ChestPain, log).Lines[^1]);
    }

    [Fact]
    public void Several_runs_are_heard_and_a_broken_one_is_named()
    {
        var broken = Path.Combine(folder, "broken.jsonl");
        File.WriteAllText(broken, "{\"kind\":\"danced\"}\n");

        var run = Bench.Run("rehear", Bench.ChestPain, log, broken, log, "--json");

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Lines.Count);
        Assert.Contains("broken.jsonl:1:1: error LogRow", run.Error);
    }

    [Fact]
    public void Several_runs_are_scored_a_line_each()
    {
        var empty = Path.Combine(folder, "empty.jsonl");
        File.WriteAllText(empty, "");

        var run = Bench.Run("score", Bench.ChestPain, log, empty, log);

        Assert.Equal(1, run.Code);
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Equal(log, line.GetProperty("run").GetString()));
        Assert.Equal(
            Bench.Run("score", Bench.ChestPain, log, "--json").Out.Trim(),
            lines[0].GetProperty("report").GetRawText()
        );
    }

    [Fact]
    public void A_folder_of_runs_is_scored_by_its_files_names()
    {
        var runs = Directory.CreateDirectory(Path.Combine(folder, "runs")).FullName;
        foreach (var name in new[] { "b.jsonl", "a.jsonl" })
        {
            File.Copy(log, Path.Combine(runs, name));
        }

        var run = Bench.Run("score", Bench.ChestPain, runs);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["a.jsonl", "b.jsonl"],
            run.Lines.Select(line =>
                Path.GetFileName(JsonDocument.Parse(line).RootElement.GetProperty("run").GetString())
            )
        );
        Assert.Equal(2, Bench.Run("score", Bench.ChestPain, Directory.CreateDirectory(folder + "/none").FullName).Code);
    }
}
