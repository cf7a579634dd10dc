namespace LearnClinicalAI.Learning.Tests;

public sealed class QuizPaperTests
{
    private static readonly Quiz Quiz = Asked.Quiz([.. Asked.All]) with { Shuffle = true };

    [Fact]
    public void The_same_seed_gives_the_same_paper_for_ever()
    {
        // Written down once: attempts in progress are drawn anew from their seed after every update of the server.
        var drawn = QuizRules
            .Draw(Quiz, seed: 42)
            .Items.Select(item =>
                $"{item.Question.Id}: {string.Join(' ', item.Choices.Select(choice => choice.Id))}".TrimEnd()
            );

        Assert.Equal(Pinned, string.Join('\n', drawn));
    }

    private const string Pinned = """
        numeric:
        matching: fabrication age staleness omission
        ordering: check decide record think ask
        single: b c a
        multiple: clinic mrn year phone date
        image: normal stemi
        essay:
        short:
        judgement:
        """;

    [Fact]
    public void Other_seeds_give_other_papers()
    {
        var papers = Enumerable.Range(0, 50).Select(seed => string.Join(' ', QuizRules.Draw(Quiz, seed).QuestionIds));

        Assert.True(papers.Distinct().Count() > 45);
    }

    [Fact]
    public void Every_question_is_drawn_about_as_often_as_every_other()
    {
        var quiz = Quiz with { Draw = 3 };

        var counts = Enumerable
            .Range(0, 3000)
            .SelectMany(seed => QuizRules.Draw(quiz, seed).QuestionIds)
            .CountBy(id => id)
            .ToDictionary();

        Assert.Equal(9, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 900, 1100));
    }

    [Fact]
    public void A_draw_takes_so_many_different_questions_and_no_more_than_there_are()
    {
        var drawn = QuizRules.Draw(Quiz with { Draw = 4 }, 7).QuestionIds;

        Assert.Equal(4, drawn.Distinct().Count());
        Assert.Equal(9, QuizRules.Draw(Quiz with { Draw = 99 }, 7).Items.Count);
    }

    [Fact]
    public void Without_shuffle_questions_and_options_keep_the_order_of_the_author()
    {
        var paper = QuizRules.Draw(Quiz with { Shuffle = false, Draw = 5 }, 7);
        var authors = Quiz.Questions.Select(question => question.Id).ToList();

        Assert.Equal(paper.QuestionIds.OrderBy(authors.IndexOf), paper.QuestionIds);
        var all = QuizRules.Draw(Quiz with { Shuffle = false }, 7);
        Assert.Equal(
            ["date", "mrn", "phone", "year", "clinic"],
            all.Item("multiple")!.Choices.Select(choice => choice.Id)
        );
    }

    [Fact]
    public void Items_to_put_in_order_never_lie_in_the_right_order_already()
    {
        var two = Asked.Quiz(Asked.Ordering with { Items = [.. Asked.Ordering.Items.Take(2)] });

        for (var seed = 0; seed < 200; seed++)
            Assert.Equal(["ask", "think"], QuizRules.Draw(two, seed).Items[0].Choices.Select(choice => choice.Id));
    }

    [Fact]
    public void Right_sides_are_shuffled_even_where_the_quiz_is_not()
    {
        var quiz = Asked.Quiz(Asked.Matching);

        Assert.Contains(
            Enumerable.Range(0, 20),
            seed => QuizRules.Draw(quiz, seed).Items[0].Choices[0].Id != "fabrication"
        );
    }

    [Fact]
    public void What_is_shown_names_choices_by_place_and_not_by_the_ids_of_the_author()
    {
        foreach (var item in QuizRules.Draw(Quiz, 42).Items)
            Assert.Equal(
                Enumerable.Range(1, item.Choices.Count).Select(place => $"k{place}"),
                item.Choices.Select(choice => choice.Key)
            );
    }

    [Fact]
    public void What_was_sent_in_keys_comes_back_as_it_was_sent()
    {
        var paper = QuizRules.Draw(Quiz, 42);
        Response[] sent =
        [
            new Chosen(["k2", "k1"]) { Certainty = Certainty.Fairly },
            new Ordered(["k3", "k1"]),
            new Matched(new Dictionary<string, string> { ["omission"] = "k4" }),
            new Judged(true),
            new Written("k1"),
        ];
        string[] to = ["multiple", "ordering", "matching", "judgement", "short"];

        foreach (var (response, question) in sent.Zip(to))
        {
            var item = paper.Item(question)!;
            var kept = item.FromKeys(response)!;
            Assert.Null(ResponseFit.Problem(item.Question, kept));
            Assert.Equivalent(response, item.ToKeys(kept), strict: true);
        }
    }

    [Fact]
    public void A_key_that_is_not_on_the_paper_is_refused()
    {
        var paper = QuizRules.Draw(Quiz, 42);

        Assert.Null(paper.Item("single")!.FromKeys(new Chosen(["b"])));
        Assert.Null(paper.Item("ordering")!.FromKeys(new Ordered(["k1", "k9"])));
        Assert.Null(
            paper.Item("matching")!.FromKeys(new Matched(new Dictionary<string, string> { ["omission"] = "omission" }))
        );
        Assert.Null(paper.Item("unknown"));
    }
}
