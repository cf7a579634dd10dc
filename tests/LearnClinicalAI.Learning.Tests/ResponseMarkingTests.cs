namespace LearnClinicalAI.Learning.Tests;

public sealed class ResponseMarkingTests
{
    [Fact]
    public void The_right_option_earns_the_points_and_its_feedback()
    {
        var mark = ResponseMarking.Mark(Asked.Single, new Chosen(["b"]) { Certainty = Certainty.Sure });

        Assert.Equal((1m, 1m, MarkState.Right, true), (mark.Points, mark.Max, mark.State, mark.Answered));
        Assert.Equal(Certainty.Sure, mark.Certainty);
        Assert.Equal("Adrenaline into the thigh.", mark.Explanation);
        Assert.Equal(new PartMark("b", Taken: true, Right: true, "Yes, at once."), mark.Parts[1]);
    }

    [Fact]
    public void A_wrong_option_earns_nothing_and_only_the_feedback_of_what_was_chosen_is_told()
    {
        var mark = ResponseMarking.Mark(Asked.Single, new Chosen(["a"]));

        Assert.Equal((0m, MarkState.Wrong), (mark.Points, mark.State));
        Assert.Equal("Later, for the itch.", mark.Parts[0].Feedback);
        Assert.Null(mark.Parts[1].Feedback);
        Assert.False(mark.Parts[1].Right);
    }

    [Theory]
    [InlineData("date,mrn,phone", 3, MarkState.Right)]
    [InlineData("phone,date,mrn", 3, MarkState.Right)]
    [InlineData("date,mrn", 2, MarkState.Partly)]
    [InlineData("date", 1, MarkState.Partly)]
    [InlineData("date,mrn,phone,year", 2, MarkState.Partly)]
    [InlineData("date,year", 0, MarkState.Wrong)]
    [InlineData("year,clinic", 0, MarkState.Wrong)]
    [InlineData("date,mrn,phone,year,clinic", 1, MarkState.Partly)]
    public void Several_choices_earn_right_minus_wrong_and_never_less_than_nothing(
        string chosen,
        int points,
        MarkState state
    )
    {
        var mark = ResponseMarking.Mark(Asked.Multiple, new Chosen(chosen.Split(',')));

        Assert.Equal((points, state), (mark.Points, mark.State));
    }

    [Fact]
    public void Of_several_choices_each_one_is_told_what_was_right_to_do_with_it()
    {
        var parts = ResponseMarking.Mark(Asked.Multiple, new Chosen(["date", "year"])).Parts;

        Assert.Equal([true, false, false, false, true], parts.Select(part => part.Right));
        Assert.Equal(
            ["A full date is.", null, null, "A year alone is not.", null],
            parts.Select(part => part.Feedback)
        );
    }

    [Fact]
    public void Nothing_chosen_earns_nothing()
    {
        Assert.Equal(MarkState.Wrong, ResponseMarking.Mark(Asked.Multiple, new Chosen([])).State);
        Assert.Equal(MarkState.Wrong, ResponseMarking.Mark(Asked.Single, new Chosen([])).State);
    }

    [Theory]
    [InlineData(false, MarkState.Right, "Right.")]
    [InlineData(true, MarkState.Wrong, "It tends to be too high.")]
    public void A_judgement_gets_the_feedback_of_its_side(bool value, MarkState state, string feedback)
    {
        var mark = ResponseMarking.Mark(Asked.Judgement, new Judged(value));

        Assert.Equal((state, feedback), (mark.State, Assert.Single(mark.Parts).Feedback));
    }

    [Fact]
    public void Each_pair_that_matches_earns_its_share()
    {
        var mark = ResponseMarking.Mark(
            Asked.Matching,
            new Matched(
                new Dictionary<string, string>
                {
                    ["fabrication"] = "fabrication",
                    ["omission"] = "staleness",
                    ["staleness"] = "staleness",
                }
            )
        );

        Assert.Equal((1m, MarkState.Partly), (mark.Points, mark.State));
        Assert.Equal([true, false, true, false], mark.Parts.Select(part => part.Right));
        Assert.Equal([true, true, true, false], mark.Parts.Select(part => part.Taken));
    }

    [Fact]
    public void Of_two_right_sides_with_the_same_words_either_will_do()
    {
        var swapped = new Dictionary<string, string>
        {
            ["fabrication"] = "fabrication",
            ["omission"] = "omission",
            ["staleness"] = "age",
            ["age"] = "staleness",
        };

        Assert.Equal(MarkState.Right, ResponseMarking.Mark(Asked.Matching, new Matched(swapped)).State);
    }

    [Theory]
    [InlineData("think,ask,check,decide,record", 1.0)]
    [InlineData("ask,check,decide,record,think", 0.6)]
    [InlineData("record,decide,check,ask,think", 0.0)]
    [InlineData("think,check,ask,decide,record", 0.4)]
    [InlineData("think,ask", 0.4)]
    public void One_item_out_of_place_does_not_cost_all_that_follow_it(string order, double share)
    {
        var mark = ResponseMarking.Mark(Asked.Ordering, new Ordered(order.Split(',')));

        Assert.Equal((decimal)share, mark.Points);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("12 %")]
    [InlineData("12%")]
    [InlineData(" 12.5 ")]
    [InlineData("11,5")]
    [InlineData("+12.0")]
    [InlineData("１２")]
    [InlineData("1.2e1")]
    [InlineData("12\u00A0%")]
    public void A_number_within_the_tolerance_is_right_however_it_is_written(string text) =>
        Assert.Equal(MarkState.Right, ResponseMarking.Mark(Asked.Numeric, new Written(text)).State);

    [Theory]
    [InlineData("12.51")]
    [InlineData("-12")]
    [InlineData("−12")]
    [InlineData("0.12")]
    [InlineData("")]
    [InlineData("about 12")]
    public void A_number_outside_the_tolerance_is_wrong(string text) =>
        Assert.Equal(MarkState.Wrong, ResponseMarking.Mark(Asked.Numeric, new Written(text)).State);

    [Theory]
    [InlineData("Automation bias")]
    [InlineData("  automation-BIAS. ")]
    [InlineData("the automation bias")]
    [InlineData("“automation   bias”")]
    [InlineData("menieres disease")]
    [InlineData("Ménière’s disease")]
    [InlineData("na+")]
    public void A_short_text_is_right_whatever_its_case_accents_and_punctuation(string text) =>
        Assert.Equal(MarkState.Right, ResponseMarking.Mark(Asked.ShortText, new Written(text)).State);

    [Theory]
    [InlineData("automation")]
    [InlineData("bias automation")]
    [InlineData("Na")]
    [InlineData("")]
    [InlineData("...")]
    public void Another_short_text_is_wrong(string text) =>
        Assert.Equal(MarkState.Wrong, ResponseMarking.Mark(Asked.ShortText, new Written(text)).State);

    [Theory]
    [InlineData(">5", "5", false)]
    [InlineData("<5", ">5", false)]
    [InlineData("±5", "5", false)]
    [InlineData("5 %", "5%", true)]
    [InlineData(">5", "> 5", true)]
    [InlineData("5 %", "5", false)]
    [InlineData("> 5", "> 5.", true)]
    [InlineData("—", "...", false)]
    public void Signs_that_matter_in_medicine_matter_here(string accepted, string text, bool right)
    {
        var mark = ResponseMarking.Mark(Asked.ShortText with { Accept = [accepted] }, new Written(text));

        Assert.Equal(right ? MarkState.Right : MarkState.Wrong, mark.State);
    }

    [Fact]
    public void An_essay_waits_for_a_person_and_then_counts_within_its_points()
    {
        var mark = ResponseMarking.Mark(Asked.Essay, new Written("I would look the dose up."));
        Assert.Equal((0m, 4m, MarkState.Waits), (mark.Points, mark.Max, mark.State));

        Assert.Equal((2.5m, MarkState.Partly), (Reviewed(2.5m).Points, Reviewed(2.5m).State));
        Assert.Equal((4m, MarkState.Right), (Reviewed(9m).Points, Reviewed(9m).State));
        Assert.Equal((0m, MarkState.Wrong), (Reviewed(-1m).Points, Reviewed(-1m).State));

        ResponseMark Reviewed(decimal given) => ResponseMarking.Reviewed(mark, given);
    }

    [Fact]
    public void An_empty_essay_is_not_sent_to_a_reviewer() =>
        Assert.Equal(MarkState.Wrong, ResponseMarking.Mark(Asked.Essay, new Written("  ")).State);

    [Fact]
    public void A_question_left_out_earns_nothing_and_still_explains()
    {
        foreach (var question in Asked.All)
        {
            var mark = ResponseMarking.Mark(question, response: null);

            Assert.Equal((0m, MarkState.Wrong, false), (mark.Points, mark.State, mark.Answered));
            Assert.All(mark.Parts, part => Assert.False(part.Taken || part.Right));
            Assert.Equal(question.Explanation, mark.Explanation);
        }
    }

    [Fact]
    public void An_image_with_one_right_option_is_marked_like_a_single_choice()
    {
        Assert.Equal(MarkState.Right, ResponseMarking.Mark(Asked.Image, new Chosen(["stemi"])).State);
        Assert.Equal(MarkState.Wrong, ResponseMarking.Mark(Asked.Image, new Chosen(["stemi", "normal"])).State);
    }

    [Fact]
    public void An_image_with_several_right_options_is_marked_like_a_multiple_choice()
    {
        var image = Asked.Image with
        {
            Points = 2,
            Options = [.. Asked.Image.Options, new Option("rate", "A rate of 80", true)],
        };

        Assert.Equal(1m, ResponseMarking.Mark(image, new Chosen(["stemi"])).Points);
        Assert.Equal(2m, ResponseMarking.Mark(image, new Chosen(["rate", "stemi"])).Points);
        Assert.Equal(0m, ResponseMarking.Mark(image, new Chosen(["rate", "normal"])).Points);
    }
}
