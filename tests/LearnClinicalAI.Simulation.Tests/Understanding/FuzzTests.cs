namespace LearnClinicalAI.Simulation.Tests;

public sealed class FuzzTests
{
    /// <summary>Turns of random and mutated text. In a long run: a million.</summary>
    private const int Turns = 20_000;

    private static readonly string[] Strange =
    [
        "\0",
        "\ud800",
        "\u202e",
        "💊",
        "ﷺ",
        "'''",
        "{name}",
        "....",
        "病気",
        "\u200b",
        "%s%n",
        "a\u0301",
    ];

    [Fact]
    public void Any_text_is_answered_and_no_locked_fact_comes_out()
    {
        var random = new Random(5);
        var known = Questions.Read("working.tsv").Select(question => question.Text).ToArray();
        var now = new Play().Now;
        for (var i = 0; i < Turns; i++)
        {
            var text = Mutated(known[random.Next(known.Length)], random);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }
            var heard = now.Hear(text);
            Assert.False(string.IsNullOrWhiteSpace(heard.Reply), text);
            Assert.DoesNotContain(heard.Facts, fact => fact is "affair" or "viagra");
            Assert.DoesNotContain("somebody else, since", heard.Reply);
            Assert.DoesNotContain("blue pills", heard.Reply);
        }
    }

    private static string Mutated(string text, Random random)
    {
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Insert(at, Strange[random.Next(Strange.Length)]),
                2 => text.Insert(at, ((char)random.Next(1, 0xffff)).ToString()),
                3 when text.Length > 1 => text.Remove(Math.Min(at, text.Length - 1), 1),
                _ => text + " " + text,
            };
        }
        return text;
    }
}
