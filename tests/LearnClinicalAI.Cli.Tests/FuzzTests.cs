using System.Globalization;
using LearnClinicalAI.Cli.Firewall;
using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Tests;

/// <summary>Random and mutated text put to every shipped case: no exception, no empty reply, nothing that is locked.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 5;

    private static readonly string[] Strange =
    [
        "\0",
        "\ud800",
        "\udfff",
        "\u202e",
        "\u200b",
        "💊",
        "ﷺ",
        "病気",
        "a\u0301\u0301\u0301",
        "'''",
        "\"",
        "{name}",
        "{he}",
        "....",
        "%s%n",
        "\t\r\n",
        "????",
        "0x7f",
        "-1",
        "½ mg",
        "and",
        "not",
    ];

    [Fact]
    public void Twenty_thousand_turns_break_nothing_and_get_nothing_out() => Fuzz(20_000);

    [Fact, Trait("Category", "Soak")]
    public void A_million_turns_break_nothing_and_get_nothing_out() => Fuzz(1_000_000);

    private void Fuzz(int turns)
    {
        var random = new Random(Seed);
        var runs = Directory
            .GetDirectories(Path.Combine(Bench.Root, "cases"))
            .Order(StringComparer.Ordinal)
            .Select(folder => new FuzzedRun(Given.Case(folder, Nowhere)!))
            .ToList();
        var (told, longest) = (0, TimeSpan.Zero);
        for (var i = 0; i < turns; i++)
        {
            var run = runs[i % runs.Count];
            var text = Mutated(run.Known[random.Next(run.Known.Count)], run.Known, random);
            var start = TimeProvider.System.GetTimestamp();
            told += run.Say(text);
            var took = TimeProvider.System.GetElapsedTime(start);
            longest = took > longest ? took : longest;
        }
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{turns} turns over {runs.Count} cases, {told} told a fact; the longest took {longest.TotalMilliseconds:0.0} ms"
            )
        );
        Assert.True(
            told > turns / 100,
            $"{told} of {turns} turns told a fact: the text is too far from questions to try anything"
        );
    }

    private static readonly Terminal Nowhere = new(TextReader.Null, TextWriter.Null, TextWriter.Null);

    private static string Mutated(string text, IReadOnlyList<string> known, Random random)
    {
        for (var edits = random.Next(5); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(8) switch
            {
                0 => text[..at],
                1 => text.Insert(at, Strange[random.Next(Strange.Length)]),
                2 => text.Insert(at, ((char)random.Next(1, 0xffff)).ToString()),
                3 when text.Length > 1 => text.Remove(Math.Min(at, text.Length - 1), 1),
                4 => text[at..] + text[..at],
                5 => text + " " + known[random.Next(known.Count)],
                6 => new string([.. text.Select(sign => random.Next(9) == 0 ? char.ToUpperInvariant(sign) : sign)]),
                _ => text + " " + text,
            };
        }
        return text;
    }

    /// <summary>An encounter of a case that starts again when it has ended.</summary>
    private sealed class FuzzedRun
    {
        private readonly Secrets secrets;
        private readonly Encounter beginning;
        private Encounter now;

        public FuzzedRun(CaseFolder folder)
        {
            secrets = new Secrets(folder);
            beginning = now = Encounter.Begin(folder.Script, "base", Seed, "practice").After;
            Known =
            [
                .. folder.Exemplars.SelectMany(exemplar => exemplar.Steps).OfType<Act.Say>().Select(say => say.Text),
                .. folder.Script.OwnIntents.SelectMany(intent => intent.Wordings),
                .. folder.Script.Facts.SelectMany(fact => fact.Wordings),
                .. HostileTurns.For(folder).Select(turn => turn.Turn),
            ];
        }

        public IReadOnlyList<string> Known { get; }

        /// <returns>1 when a fact was told.</returns>
        public int Say(string text)
        {
            var before = now.Ended ? beginning : now;
            switch (before.Perform(new Act.Say(text)))
            {
                case ActResult.Done done:
                    now = done.After;
                    var replies = done.Events.OfType<Replied>().ToList();
                    Assert.True(replies.Count > 0 || now.Ended, text);
                    foreach (var reply in replies)
                    {
                        Assert.False(string.IsNullOrWhiteSpace(reply.Text), text);
                        var secret = secrets.In(reply, before, now);
                        Assert.True(secret is null, $"{text} → {reply.Text}: {secret}");
                    }
                    return replies.Exists(reply => reply.Facts.Count > 0) ? 1 : 0;
                case ActResult.Refused { Why: Refusal.NothingSaid }:
                    Assert.True(string.IsNullOrWhiteSpace(text), text);
                    return 0;
                case ActResult.Refused { Why: Refusal.TooLong }:
                    Assert.True(text.Length > Encounter.LongestTurn, text);
                    return 0;
                default:
                    Assert.Fail($"Refused: {text}");
                    return 0;
            }
        }
    }
}
