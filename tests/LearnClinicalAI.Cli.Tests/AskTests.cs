using System.Text.Json;

namespace LearnClinicalAI.Cli.Tests;

public sealed class AskTests
{
    private static JsonElement[] Ask(string rows, params string[] more)
    {
        var run = Bench.RunWith(rows, ["ask", Bench.ChestPain, .. more]);
        Assert.Equal(0, run.Code);
        return [.. run.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    [Fact]
    public void Each_row_gets_its_answer_in_order_with_exactly_the_members_of_the_contract()
    {
        var rows = Ask("{\"q\":\"When did it start?\"}\n\n{\"q\":\"Colourless green ideas sleep furiously\"}\n");

        Assert.Equal(
            ["When did it start?", "Colourless green ideas sleep furiously"],
            rows.Select(row => row.GetProperty("q").GetString())
        );
        Assert.Equal(
            ["q", "reply", "intents", "about", "facts", "understood", "confidence"],
            rows[0].EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(
            ["hpc.onset"],
            rows[0].GetProperty("intents").EnumerateArray().Select(intent => intent.GetString())
        );
        Assert.Equal(["pain-onset"], rows[0].GetProperty("facts").EnumerateArray().Select(fact => fact.GetString()));
        Assert.True(rows[0].GetProperty("understood").GetBoolean());
        Assert.False(rows[1].GetProperty("understood").GetBoolean());
        Assert.Empty(rows[1].GetProperty("facts").EnumerateArray());
        Assert.InRange(rows[1].GetProperty("confidence").GetDouble(), 0, 1);
    }

    [Fact]
    public void Each_row_is_a_fresh_encounter_and_the_question_before_is_asked_first()
    {
        var rows = Ask(
            "{\"q\":\"When did it start?\"}\n{\"q\":\"When did it start?\"}\n{\"q\":\"And when did that start?\",\"prev\":\"Where is the pain?\"}\n"
        );

        Assert.Equal(rows[0].GetRawText(), rows[1].GetRawText());
        Assert.Contains("pain-onset", rows[2].GetProperty("facts").GetRawText());
    }

    [Fact]
    public void A_fact_told_only_on_trust_stays_hidden_below_it()
    {
        const string Row = "{\"q\":\"Do you use viagra?\"}\n";

        Assert.Contains("sildenafil", Ask(Row)[0].GetProperty("facts").GetRawText());
        Assert.DoesNotContain("\"sildenafil\"", Ask(Row, "--trust", "0")[0].GetProperty("facts").GetRawText());
    }

    [Fact]
    public void Traced_each_row_says_what_scored_and_why_a_fact_was_told_or_held()
    {
        var row = Ask("{\"q\":\"Do you use viagra?\"}\n", "--trust", "0", "--trace")[0];

        Assert.Equal(
            ["q", "reply", "intents", "about", "facts", "understood", "confidence", "trace"],
            row.EnumerateObject().Select(member => member.Name)
        );
        var trace = row.GetProperty("trace");
        var held = trace
            .GetProperty("considered")
            .EnumerateArray()
            .Single(fact => fact.GetProperty("fact").GetString() == "sildenafil");
        Assert.Equal("held-trust", held.GetProperty("outcome").GetString());
        Assert.Equal(60, held.GetProperty("trust").GetInt32());
        Assert.Contains(
            trace.GetProperty("intents").EnumerateArray(),
            intent =>
                intent.GetProperty("intent").GetString() == "case.pde5" && intent.GetProperty("taken").GetBoolean()
        );
        var onset = Ask("{\"q\":\"When did it start?\"}\n", "--trace")[0].GetProperty("trace");
        Assert.Contains("\"told\"", onset.GetProperty("considered").GetRawText());
        Assert.InRange(onset.GetProperty("intents")[0].GetProperty("score").GetDouble(), 0.01, 1);
    }

    [Fact]
    public void A_default_that_is_told_is_named_as_one()
    {
        var facts = Ask("{\"q\":\"Do you have any pets?\"}\n")[0].GetProperty("facts").GetRawText();

        Assert.Contains("default:sh.pets", facts);
    }

    [Fact]
    public void A_row_that_is_no_json_is_named_by_its_line_and_the_others_are_answered()
    {
        var run = Bench.RunWith("nonsense\n{\"q\":\"When did it start?\"}\n{\"prev\":\"x\"}\n", "ask", Bench.ChestPain);

        Assert.Equal(1, run.Code);
        Assert.Single(run.Lines);
        Assert.Contains("stdin:1:1: error QuestionRow", run.Error);
        Assert.Contains("stdin:3:1: error QuestionRow", run.Error);
    }

    [Fact]
    public void Nothing_said_and_far_too_much_said_are_not_understood_and_break_nothing()
    {
        var rows = Ask($"{{\"q\":\"\"}}\n{{\"q\":\"{new string('x', 100_000)}\"}}\n");

        Assert.All(rows, row => Assert.False(row.GetProperty("understood").GetBoolean()));
    }

    [Fact]
    public void Questions_may_lie_in_a_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"q\":\"When did it start?\"}\n");

        Assert.Single(Bench.Run("ask", Bench.ChestPain, "--questions", file).Lines);
    }

    [Fact]
    public void Trust_out_of_range_is_wrong_use() =>
        Assert.Equal(2, Bench.Run("ask", Bench.ChestPain, "--trust", "101").Code);
}
