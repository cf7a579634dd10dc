namespace LearnClinicalAI.Learning.Tests;

public sealed class QuizRulesTests
{
    private static readonly DateTimeOffset Start = Asked.Start;

    [Fact]
    public void Answers_after_the_deadline_are_kept_and_not_counted()
    {
        var quiz = Asked.Quiz(Asked.Single);
        var deadline = QuizRules.Deadline(quiz, Start);
        SavedAnswer[] answers =
        [
            Saved(1, "single", "a", minute: 1),
            Saved(2, "single", "b", minute: 20),
            Saved(3, "single", "c", minute: 20.01),
        ];

        var counted = QuizRules.Counted(answers, deadline);

        Assert.Equal(Start.AddMinutes(20), deadline);
        Assert.Equal(2, counted["single"].Seq);
        Assert.Equal([false, false, true], answers.Select(answer => QuizRules.IsLate(answer, deadline)));
    }

    [Fact]
    public void Nothing_that_arrives_after_the_submission_changes_it()
    {
        SavedAnswer[] answers = [Saved(1, "single", "b", minute: 1), Saved(2, "single", "a", minute: 6)];

        Assert.Equal(1, QuizRules.Counted(answers, deadline: null, Start.AddMinutes(5))["single"].Seq);
    }

    [Fact]
    public void Of_several_answers_to_a_question_the_last_one_saved_counts_whatever_the_clock_did()
    {
        SavedAnswer[] answers =
        [
            Saved(3, "single", "b", minute: 1),
            Saved(1, "single", "a", minute: 2),
            Saved(2, "multiple", "date", minute: 3),
        ];

        var counted = QuizRules.Counted(answers, deadline: null);

        Assert.Equal((3, 2), (counted["single"].Seq, counted["multiple"].Seq));
    }

    [Fact]
    public void A_quiz_without_minutes_has_no_deadline() =>
        Assert.Null(QuizRules.Deadline(Asked.Quiz() with { Minutes = 0 }, Start));

    [Fact]
    public void Attempts_run_out_and_a_quiz_without_limit_never_does()
    {
        var quiz = Asked.Quiz(Asked.Single);

        Assert.Equal([3, 2, 0, 0], new[] { 0, 1, 3, 4 }.Select(begun => QuizRules.AttemptsLeft(quiz, begun)));
        Assert.Null(QuizRules.AttemptsLeft(quiz with { Attempts = 0 }, 100));
        Assert.IsType<StartDecision.NoneLeft>(
            QuizRules.MayStart(quiz, [Ended(1), Ended(2), Ended(3)], Start.AddDays(1))
        );
        Assert.Equal(
            new StartDecision.Begin(4),
            QuizRules.MayStart(quiz with { Attempts = 0 }, [Ended(3), Ended(1), Ended(2)], Start.AddDays(1))
        );
    }

    [Fact]
    public void An_open_attempt_is_gone_on_with_and_no_second_one_begun()
    {
        var open = new AttemptTimes(1, Start, Start.AddMinutes(20), SubmittedAt: null);

        Assert.Equal(new StartDecision.Begin(1), QuizRules.MayStart(Asked.Quiz(), [], Start));
        Assert.Equal(new StartDecision.GoOn(1), QuizRules.MayStart(Asked.Quiz(), [open], Start.AddMinutes(20)));
        Assert.Equal(
            new StartDecision.Begin(2),
            QuizRules.MayStart(Asked.Quiz(), [open], Start.AddMinutes(20).AddTicks(1))
        );
    }

    [Fact]
    public void The_last_attempt_can_be_gone_on_with()
    {
        var quiz = Asked.Quiz() with { Attempts = 1 };

        Assert.Equal(
            new StartDecision.GoOn(1),
            QuizRules.MayStart(quiz, [new AttemptTimes(1, Start, null, null)], Start.AddDays(1))
        );
    }

    [Fact]
    public void After_an_attempt_the_learner_waits_out_the_cool_down()
    {
        var quiz = Asked.Quiz() with { CooldownMinutes = 30 };
        var submitted = new AttemptTimes(1, Start, Start.AddMinutes(20), Start.AddMinutes(5));
        var ranOut = submitted with { SubmittedAt = null };

        Assert.Equal(
            new StartDecision.Wait(Start.AddMinutes(35)),
            QuizRules.MayStart(quiz, [submitted], Start.AddMinutes(34))
        );
        Assert.Equal(new StartDecision.Begin(2), QuizRules.MayStart(quiz, [submitted], Start.AddMinutes(35)));
        Assert.Equal(
            new StartDecision.Wait(Start.AddMinutes(50)),
            QuizRules.MayStart(quiz, [ranOut], Start.AddMinutes(35))
        );
    }

    [Fact]
    public void A_submission_after_the_deadline_does_not_lengthen_the_cool_down()
    {
        var late = new AttemptTimes(1, Start, Start.AddMinutes(20), Start.AddMinutes(90));

        Assert.Equal(Start.AddMinutes(20), late.EndedAt(Start.AddHours(2)));
    }

    [Theory]
    [InlineData(ReviewRule.AfterSubmit, true, false, true)]
    [InlineData(ReviewRule.AfterSubmit, false, null, false)]
    [InlineData(ReviewRule.AfterPass, true, false, false)]
    [InlineData(ReviewRule.AfterPass, true, null, false)]
    [InlineData(ReviewRule.AfterPass, true, true, true)]
    [InlineData(ReviewRule.AfterPass, false, true, false)]
    [InlineData(ReviewRule.Never, true, true, false)]
    public void The_key_is_shown_when_the_author_says_so(ReviewRule rule, bool submitted, bool? passed, bool shown) =>
        Assert.Equal(shown, QuizRules.MayReview(Asked.Quiz() with { Review = rule }, submitted, passed));

    [Fact]
    public void A_score_is_points_over_all_points_of_the_paper_and_a_question_left_out_counts()
    {
        var quiz = Asked.Quiz(Asked.Single, Asked.Multiple, Asked.Judgement) with { PassMark = 0.6m };
        var paper = QuizRules.Draw(quiz, seed: 1);

        var result = QuizRules.Result(
            quiz,
            paper,
            new Dictionary<string, Response>
            {
                ["multiple"] = new Chosen(["date", "mrn"]),
                ["judgement"] = new Judged(false),
            }
        );

        Assert.Equal((3m, 5m, 0.6m, true), (result.Points, result.Max, result.Score, result.Passed));
        Assert.Equal(paper.QuestionIds, result.Marks.Select(mark => mark.QuestionId));
    }

    [Fact]
    public void Thirds_that_add_up_to_the_pass_mark_pass()
    {
        Question[] questions =
        [
            .. Enumerable.Range(1, 3).Select(number => Asked.Multiple with { Id = $"q{number}", Points = 1 }),
        ];
        var quiz = Asked.Quiz(questions) with { PassMark = 0.333333m };
        var oneThirdEach = questions.ToDictionary(question => question.Id, Response (_) => new Chosen(["date"]));

        var result = QuizRules.Result(quiz, QuizRules.Draw(quiz, 1), oneThirdEach);

        Assert.Equal((0.333333m, true), (result.Score, result.Passed));
    }

    [Fact]
    public void A_score_just_below_the_pass_mark_does_not_pass()
    {
        var quiz = Asked.Quiz(Asked.Single, Asked.Judgement) with { PassMark = 0.51m };

        var result = QuizRules.Result(
            quiz,
            QuizRules.Draw(quiz, 1),
            new Dictionary<string, Response> { ["single"] = new Chosen(["b"]) }
        );

        Assert.Equal((0.5m, false), (result.Score, result.Passed));
    }

    [Fact]
    public void While_an_essay_waits_there_is_no_score_and_after_its_review_there_is()
    {
        var quiz = Asked.Quiz(Asked.Single, Asked.Essay);
        var paper = QuizRules.Draw(quiz, 1);
        var responses = new Dictionary<string, Response>
        {
            ["single"] = new Chosen(["b"]),
            ["essay"] = new Written("Because the formulary is independent of the tool."),
        };

        var waiting = QuizRules.Result(quiz, paper, responses);
        var reviewed = QuizRules.Result(quiz, paper, responses, new Dictionary<string, decimal> { ["essay"] = 3 });

        Assert.Equal((null, null), (waiting.Score, waiting.Passed));
        Assert.Equal((0.8m, true), (reviewed.Score, reviewed.Passed));
    }

    [Fact]
    public void A_reviewer_cannot_overrule_what_a_rule_has_marked()
    {
        var quiz = Asked.Quiz(Asked.Single);

        var result = QuizRules.Result(
            quiz,
            QuizRules.Draw(quiz, 1),
            new Dictionary<string, Response> { ["single"] = new Chosen(["a"]) },
            new Dictionary<string, decimal> { ["single"] = 1 }
        );

        Assert.Equal(0m, result.Points);
    }

    private static SavedAnswer Saved(long seq, string question, string option, double minute) =>
        new(seq, question, new Chosen([option]), Start.AddMinutes(minute));

    private static AttemptTimes Ended(int number) => new(number, Start, Start.AddMinutes(20), Start.AddMinutes(10));
}
