using System.Text.Json;

namespace LearnClinicalAI.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lcai-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string NewCase()
    {
        var made = Path.Combine(folder, "an-itch");
        Assert.Equal(0, Bench.Run("new", "case", made).Code);
        return made;
    }

    /// <summary>Takes the lines out that say what is still to do, as they ask for.</summary>
    private static void Finish(string made)
    {
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories))
        {
            File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.Contains("TODO")));
        }
    }

    [Fact]
    public void A_new_case_and_a_new_course_pass_check_but_for_what_is_marked_to_do()
    {
        var course = Path.Combine(folder, "a-course");
        Bench.Run("new", "course", course);

        foreach (var made in new[] { NewCase(), course })
        {
            var run = Bench.Run("check", made);
            Assert.All(
                run.Lines.Where(line => line.Contains(": error ")),
                line => Assert.Contains("error Unfinished", line)
            );
            Assert.Equal(1, run.Code);

            Finish(made);
            Assert.Equal(0, Bench.Run("check", made).Code);
        }
    }

    [Fact]
    public void A_complaint_is_a_line_that_an_editor_can_jump_to()
    {
        var made = NewCase();
        var facts = Path.Combine(made, "facts.yaml");
        File.WriteAllText(facts, File.ReadAllText(facts).Replace("literacy: ordinary", "literacy: middling"));

        var run = Bench.Run("check", made);

        Assert.Contains(
            run.Lines,
            line => line.StartsWith($"{made}/facts.yaml:6:13: error WrongValue \"literacy\" takes one of low")
        );
        Assert.Matches("^1 case, 0 courses: [0-9]+ errors, [0-9]+ warnings?\\.$", run.Lines[^1]);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void One_file_is_checked_with_its_case_and_only_its_own_mistakes_are_told()
    {
        var made = NewCase();
        Finish(made);
        var facts = Path.Combine(made, "facts.yaml");
        File.WriteAllText(facts, File.ReadAllText(facts).Replace("literacy: ordinary", "literacy: middling"));

        var run = Bench.Run("check", facts);
        var chart = Bench.Run("check", Path.Combine(made, "chart", "triage.md"));

        Assert.Contains("facts.yaml:5:13: error WrongValue", Assert.Single(run.Lines.SkipLast(1)));
        Assert.Equal((1, 0), (run.Code, chart.Code));
        Assert.Equal("1 case, 0 courses: 0 errors, 0 warnings.", Assert.Single(chart.Lines));
        Assert.Equal(2, Bench.Run("check", Path.Combine(Bench.Root, "README.md")).Code);
    }

    [Fact]
    public void The_same_is_to_be_had_as_json()
    {
        var report = JsonDocument.Parse(Bench.Run("check", NewCase(), "--json").Out).RootElement;

        // each file of a new case says which step of writing it is
        Assert.Equal(13, report.GetProperty("errors").GetInt32());
        var complaint = report.GetProperty("items")[0].GetProperty("complaints")[0];
        Assert.Equal("error", complaint.GetProperty("severity").GetString());
        Assert.Equal("Unfinished", complaint.GetProperty("rule").GetString());
        Assert.EndsWith("/case.yaml", complaint.GetProperty("path").GetString());
    }

    [Fact]
    public void A_case_without_its_case_yaml_is_still_checked()
    {
        var made = NewCase();
        File.Delete(Path.Combine(made, "case.yaml"));

        Assert.Contains("case.yaml:1:1: error MissingFile", Bench.Run("check", folder).Out);
    }

    [Fact]
    public void A_course_that_names_a_case_which_is_not_there_is_told_so()
    {
        var course = Path.Combine(folder, "courses", "a-course");
        Bench.Run("new", "course", course);
        var file = Path.Combine(course, "course.yaml");
        File.AppendAllText(file, "  - { id: play, kind: case, case: an-itch, title: Play }\n");
        Assert.Contains("There is no case \"an-itch\"", Bench.Run("check", course).Out);

        Bench.Run("new", "case", Path.Combine(folder, "cases", "an-itch"));
        Assert.DoesNotContain("There is no case", Bench.Run("check", course).Out);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "/no/such/folder")]
    [InlineData("check", "/etc/hostname")]
    [InlineData("check", "--frob")]
    [InlineData("frob")]
    [InlineData("ask", "/no/such/folder")]
    [InlineData("score", "/no/such/folder", "/no/such/file")]
    [InlineData("play", "/etc")]
    [InlineData("verify", "/no/such/file")]
    [InlineData("credit", "estimate", "/no/such/folder")]
    [InlineData("new", "case", "/tmp/Not A Slug")]
    public void Wrong_use_ends_with_2_and_a_sentence(params string[] args)
    {
        var run = Bench.Run(args);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        var run = Bench.Run("new", "case", NewCase());

        Assert.Equal(2, run.Code);
        Assert.Contains("nothing was written", run.Error);
    }
}
