using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests;

public sealed class TrustCurveTests
{
    private static readonly CaseScript Script = Ground.SmallCase.Script with
    {
        Facts =
        [
            new Fact
            {
                Id = "secret",
                Disclose = Disclosure.Trust,
                Trust = 50,
            },
            new Fact { Id = "plain", Disclose = Disclosure.Direct },
        ],
    };

    [Fact]
    public void Each_turn_has_its_trust_its_change_and_what_trust_earned_for_the_first_time()
    {
        var curve = TrustCurve.Of(
            Script,
            [
                new Replied
                {
                    Seq = 2,
                    Text = "Morning.",
                    Trust = 40,
                },
                new Said { Seq = 3, Text = "Hurry up." },
                new Replied
                {
                    Seq = 4,
                    Minute = 1,
                    Text = "…",
                    Trust = 30,
                },
                new Said { Seq = 5, Text = "That must be hard." },
                new Replied
                {
                    Seq = 6,
                    Minute = 2,
                    Text = "It is.",
                    Trust = 55,
                    Facts = ["secret", "plain"],
                },
                new Said { Seq = 7, Text = "And again?" },
                new Replied
                {
                    Seq = 8,
                    Minute = 3,
                    Text = "As I said.",
                    Trust = 55,
                    Facts = ["secret"],
                },
            ]
        );

        Assert.Equal(40, curve.Start);
        Assert.Equal(55, curve.Last);
        Assert.Equal([-10, 25, 0], curve.Points.Select(point => point.Change));
        Assert.Equal([3, 5, 7], curve.Points.Select(point => point.Seq));
        Assert.Equal(
            [
                [],
                ["secret"],
                [],
            ],
            curve.Points.Select(point => point.Earned)
        );
        Assert.Equal([5, 3], curve.Turns.Select(point => point.Seq));
    }

    [Fact]
    public void A_run_without_a_word_has_the_trust_it_began_with()
    {
        var curve = TrustCurve.Of(
            Script,
            [
                new Replied
                {
                    Seq = 2,
                    Text = "Morning.",
                    Trust = 40,
                },
            ]
        );

        Assert.Empty(curve.Points);
        Assert.Equal(40, curve.Last);
    }
}
