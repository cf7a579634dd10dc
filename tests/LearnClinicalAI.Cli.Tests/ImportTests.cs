using System.Text.Json;

namespace LearnClinicalAI.Cli.Tests;

public sealed class ImportTests : IDisposable
{
    private const string Row =
        "{\"OSCE_Examination\":{\"Objective_for_Doctor\":\"Find the cause of a cough.\",\"Patient_Actor\":{\"Demographics\":\"44-year-old woman\",\"History\":\"The patient reports a 3-week history of dry cough that is worse at night.\",\"Symptoms\":{\"Primary_Symptom\":\"Dry cough\",\"Secondary_Symptoms\":[\"Wheezing\"]},\"Past_Medical_History\":\"Hay fever.\",\"Social_History\":\"Non-smoker.\",\"Review_of_Systems\":\"Denies fever.\"},\"Physical_Examination_Findings\":{\"Vital_Signs\":{\"Heart_Rate\":\"80 bpm\"},\"Lung_Examination\":{\"Auscultation\":\"Expiratory wheeze.\"}},\"Test_Results\":{\"Spirometry\":{\"FEV1_FVC_Ratio\":\"0.62 (low)\"}},\"Correct_Diagnosis\":\"Asthma\"}}";

    private readonly string folder = Directory.CreateTempSubdirectory("lcai-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Out => Path.Combine(folder, "cases");

    private string FileOf(params string[] lines)
    {
        var file = Path.Combine(folder, "rows.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }

    [Fact]
    public void A_row_becomes_a_case_folder_that_passes_check_and_can_be_played_and_asked()
    {
        var run = Bench.Run("import", "agentclinic", FileOf(Row), "--out", Out);
        Assert.Equal((0, ""), (run.Code, run.Error));

        var made = Assert.Single(Directory.GetDirectories(Out));
        Assert.StartsWith("1: dry-cough-", run.Lines[0]);
        Assert.Equal("1 case, 0 courses: 0 errors, 0 warnings.", Bench.Run("check", Out).Lines[^1]);
        Assert.Contains("for 3 weeks", Bench.RunWith("{\"q\":\"When did it start?\"}\n", "ask", made).Out);
        var played = Bench.RunWith(
            "/order spirometry\n/wait 30\n/provisional Asthma\n/commit Asthma\n/end discharged\n",
            "play",
            made
        );
        Assert.Contains("0.62", played.Out);
        Assert.Contains("Score", played.Out);
    }

    [Fact]
    public void Importing_again_changes_nothing_and_says_so()
    {
        var file = FileOf(Row);
        Bench.Run("import", "agentclinic", file, "--out", Out);
        var before = Contents();

        var again = Bench.Run("import", "agentclinic", file, "--out", Out);

        Assert.Equal(0, again.Code);
        Assert.Contains("(unchanged)", again.Lines[0]);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void What_an_author_has_changed_is_not_written_over_unless_asked()
    {
        var file = FileOf(Row);
        Bench.Run("import", "agentclinic", file, "--out", Out);
        var facts = Path.Combine(Directory.GetDirectories(Out)[0], "facts.yaml");
        File.AppendAllText(facts, "# mine\n");

        var refused = Bench.Run("import", "agentclinic", file, "--out", Out);
        Assert.Equal(1, refused.Code);
        Assert.Contains("rows.jsonl:1:1: error ImportRow", refused.Error);
        Assert.EndsWith("# mine\n", File.ReadAllText(facts));

        Assert.Equal(0, Bench.Run("import", "agentclinic", file, "--out", Out, "--replace").Code);
        Assert.DoesNotContain("# mine", File.ReadAllText(facts));
    }

    [Fact]
    public void Broken_rows_are_named_by_their_line_and_the_rest_is_imported()
    {
        var run = Bench.Run("import", "agentclinic", FileOf("nonsense", "", Row, "{}"), "--out", Out);

        Assert.Equal(1, run.Code);
        Assert.Contains("rows.jsonl:1:1: error ImportRow", run.Error);
        Assert.Contains("rows.jsonl:4:1: error ImportRow", run.Error);
        Assert.Single(Directory.GetDirectories(Out));
        Assert.StartsWith("1 imported", run.Lines[^1]);
    }

    [Fact]
    public void The_same_is_to_be_had_as_json()
    {
        var run = Bench.Run("import", "agentclinic", FileOf(Row, "[]"), "--out", Out, "--json");
        var report = JsonDocument.Parse(run.Out).RootElement;

        Assert.Equal(1, run.Code);
        Assert.Equal(1, report.GetProperty("imported").GetInt32());
        Assert.Equal(2, report.GetProperty("errors")[0].GetProperty("line").GetInt32());
        Assert.StartsWith("dry-cough-", report.GetProperty("cases")[0].GetProperty("slug").GetString());
    }

    [Fact]
    public void A_file_without_rows_is_an_error() =>
        Assert.Equal(1, Bench.Run("import", "agentclinic", FileOf("", " "), "--out", Out).Code);

    [Theory]
    [InlineData("import")]
    [InlineData("import", "agentclinic")]
    [InlineData("import", "agentclinic", "/no/such/file", "--out", "/tmp/x")]
    [InlineData("import", "agentclinic", "/etc/hostname")]
    [InlineData("import", "agentclinic", "/etc/hostname", "--out", "/etc/hostname")]
    [InlineData("import", "something-else", "/etc/hostname", "--out", "/tmp/x")]
    [InlineData("rehear", "/no/such/folder", "/no/such/file")]
    [InlineData("ask", "/no/such/folder", "--frob")]
    public void Wrong_use_ends_with_2_a_sentence_and_nothing_on_the_output(params string[] args)
    {
        var run = Bench.Run(args);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.NotEmpty(run.Error.Trim());
    }

    private string[] Contents() =>
        [
            .. Directory
                .EnumerateFiles(Out, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {Convert.ToHexString(File.ReadAllBytes(file))}"),
        ];
}
