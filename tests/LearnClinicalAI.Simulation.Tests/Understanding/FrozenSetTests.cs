using System.Diagnostics;

namespace LearnClinicalAI.Simulation.Tests;

/// <summary>The honest measure: what is understood of questions that nobody who tuned the lexicon had seen.</summary>
public sealed class FrozenSetTests(ITestOutputHelper output)
{
    /// <summary>
    /// The table of <c>docs/understanding.md</c>. "working" and the three "dev" sets were looked at while tuning;
    /// "scored" was never read, only scored. Floors are the measured figures, rounded in favour of the test.
    /// </summary>
    [Theory]
    [InlineData("scored", 87.0, 6.2)]
    [InlineData("working", 89.5, 4.7)]
    [InlineData("dev-1", 93.0, 3.6)]
    [InlineData("dev-2", 94.0, 2.0)]
    [InlineData("dev-3", 95.0, 1.5)]
    public void Questions_by_strangers_are_understood_as_well_as_the_table_says(string set, double exact, double wrong)
    {
        var rows = FrozenSet.Hear(FrozenSet.Read(set));
        foreach (var row in rows)
        {
            output.WriteLine(
                $"{row.Kind, -12} {row.Turns, 4} turns  {row.ExactShare, 5:f1} % exact  {row.WrongShare, 4:f1} % wrong fact"
            );
        }
        var all = rows[^1];
        Assert.True(all.ExactShare >= exact, $"{all.ExactShare:f1} % exact");
        Assert.True(all.WrongShare <= wrong, $"{all.WrongShare:f1} % wrong");
    }

    [Theory]
    [InlineData("scored")]
    [InlineData("working")]
    public void Nonsense_and_attacks_are_told_nothing(string set) =>
        Assert.Equal(0, FrozenSet.Hear(FrozenSet.Read(set))[^1].Told);

    [Theory]
    [InlineData("scored", "32b377e9f2aa9c245f5cebf719a362a18ef943173fb562022a2eafed63b15ba7")]
    [InlineData("working", "e051c44f74e0720b749a8e7e0c93d12c7b9cd3d26efb1898343166d8541485e6")]
    [InlineData("dev-1", "e83456a7abdb5ce92a5a8880e8f7f8fd5afe34b2f06c66141d1e9b3d7236a19d")]
    [InlineData("dev-2", "839df2820f32ae91cdf7a1840098443ec22d66f328bcb438399a2cf4477781a2")]
    [InlineData("dev-3", "7d3c6e9aaf748b2f207ac24ee6e5668017dc2b5f4d4aa380528bb6bd56cbcfb2")]
    public void The_sets_are_frozen(string set, string hash) => Assert.Equal(hash, FrozenSet.Hash(set));

    [Fact]
    public void A_turn_takes_under_5_milliseconds_and_no_longer_late_in_a_run()
    {
        var turns = FrozenSet.Read("working").Where(turn => turn.Prev is null).Take(200).ToList();
        var fresh = Encounter.Begin(FrozenSet.Case, "base", 1, "practice").After;
        var late = turns.Aggregate(
            fresh,
            (now, turn) => now.Perform(new Act.Say(turn.Q)) is ActResult.Done done ? done.After : now
        );

        // The quickest of several runs, so that a busy machine does not count.
        var (early, after) = (Quickest(fresh), Quickest(late));
        output.WriteLine($"{early:f2} ms a turn at the start of a run, {after:f2} ms after {late.Turns} turns");
        Assert.True(early < 5, $"{early:f2} ms");
        Assert.True(after < 5, $"{after:f2} ms");

        double Quickest(Encounter encounter) =>
            Enumerable
                .Range(0, 5)
                .Min(_ =>
                {
                    var clock = Stopwatch.StartNew();
                    turns.ForEach(turn => encounter.Hear(turn.Q));
                    return clock.Elapsed.TotalMilliseconds / turns.Count;
                });
    }
}
