using FsCheck;
using FsCheck.Fluent;

namespace LearnClinicalAI.Learning.Tests;

/// <summary>What holds for any response, sensible or not.</summary>
public sealed class MarkingProperties
{
    private static readonly Gen<string> Ids = Gen.Elements([
        .. Asked.Single.Options.Select(option => option.Id),
        .. Asked.Multiple.Options.Select(option => option.Id),
        .. Asked.Matching.Pairs.Select(pair => pair.Id),
        .. Asked.Ordering.Items.Select(item => item.Id),
        "stemi",
        "unknown",
    ]);

    private static readonly Gen<Response> Responses = Gen.OneOf(
        Ids.ListOf().Select(Response (ids) => new Chosen([.. ids])),
        Ids.ListOf().Select(Response (ids) => new Ordered([.. ids])),
        Gen.Shuffle(Asked.Multiple.Options.Select(option => option.Id).ToArray())
            .SelectMany(ids => Gen.Choose(0, ids.Length), Response (ids, count) => new Chosen(ids[..count])),
        Gen.Shuffle(Asked.Ordering.Items.Select(item => item.Id).ToArray()).Select(Response (ids) => new Ordered(ids)),
        Gen.Shuffle(Asked.Matching.Pairs.Select(pair => pair.Id).ToArray())
            .Select(
                Response (ids) =>
                    new Matched(Asked.Matching.Pairs.Zip(ids).ToDictionary(pair => pair.First.Id, pair => pair.Second))
            ),
        ArbMap.Default.GeneratorFor<bool>().Select(Response (value) => new Judged(value)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(Response (text) => new Written(text.Get)),
        Gen.Choose(-2000, 2000).Select(Response (number) => new Written($"{number / 100m} %"))
    );

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Points_lie_between_nothing_and_all_and_the_state_says_where()
    {
        var samples =
            from question in Gen.Elements(Asked.All.ToArray())
            from response in Responses
            select (question, response);

        Prop.ForAll(
                samples.ToArbitrary(),
                sample =>
                {
                    var mark = ResponseMarking.Mark(sample.question, sample.response);
                    return mark.Max == sample.question.Points
                        && mark.State switch
                        {
                            MarkState.Right => mark.Points == mark.Max,
                            MarkState.Partly => mark.Points > 0m && mark.Points < mark.Max,
                            MarkState.Waits => mark.Points == 0m && sample.question is Essay,
                            _ => mark.Points == 0m,
                        };
                }
            )
            .Check(Often);
    }

    [Fact]
    public void A_score_lies_between_0_and_1_and_passes_at_the_mark()
    {
        Question[] withoutEssay = [.. Asked.All.Where(question => question is not Essay)];
        var samples =
            from responses in Responses.ListOf(withoutEssay.Length)
            from seed in ArbMap.Default.GeneratorFor<int>()
            from draw in Gen.Choose(0, 9)
            from passMark in Gen.Elements(0m, 0.5m, 0.8m, 1m)
            select (responses, seed, draw, passMark);

        Prop.ForAll(
                samples.ToArbitrary(),
                sample =>
                {
                    var quiz = Asked.Quiz(withoutEssay) with { Draw = sample.draw, PassMark = sample.passMark };
                    var given = withoutEssay
                        .Zip(sample.responses)
                        .ToDictionary(pair => pair.First.Id, pair => pair.Second);
                    var result = QuizRules.Result(quiz, QuizRules.Draw(quiz, sample.seed), given);
                    return result.Score is >= 0m and <= 1m && result.Passed == (result.Score >= sample.passMark);
                }
            )
            .Check(Often);
    }

    [Fact]
    public void Every_right_answer_together_is_a_full_score()
    {
        var quiz = Asked.Quiz(
            Asked.Single,
            Asked.Multiple,
            Asked.Judgement,
            Asked.Matching,
            Asked.Ordering,
            Asked.Numeric,
            Asked.ShortText,
            Asked.Image
        );
        var right = new Dictionary<string, Response>
        {
            ["single"] = new Chosen(["b"]),
            ["multiple"] = new Chosen(["phone", "mrn", "date"]),
            ["judgement"] = new Judged(false),
            ["matching"] = new Matched(Asked.Matching.Pairs.ToDictionary(pair => pair.Id, pair => pair.Id)),
            ["ordering"] = new Ordered([.. Asked.Ordering.Items.Select(item => item.Id)]),
            ["numeric"] = new Written("12 %"),
            ["short"] = new Written("automation bias"),
            ["image"] = new Chosen(["stemi"]),
        };

        Assert.Equal(1m, QuizRules.Result(quiz, QuizRules.Draw(quiz, 5), right).Score);
    }
}
