namespace LearnClinicalAI.Learning.Tests;

public sealed class CalibrationTests
{
    [Fact]
    public void The_curve_says_how_often_one_is_right_at_each_certainty()
    {
        ResponseMark[] marks =
        [
            Mark("b", Certainty.Sure),
            Mark("a", Certainty.Sure),
            Mark("b", Certainty.Guess),
            Mark("b", certainty: null),
            ResponseMarking.Mark(Asked.Essay, new Written("…") { Certainty = Certainty.Fairly }),
        ];

        Assert.Equal(
            [new CalibrationPoint(Certainty.Guess, 1, 1m), new CalibrationPoint(Certainty.Sure, 2, 0.5m)],
            Calibration.Curve(marks)
        );
    }

    private static ResponseMark Mark(string option, Certainty? certainty) =>
        ResponseMarking.Mark(Asked.Single, new Chosen([option]) { Certainty = certainty });
}
