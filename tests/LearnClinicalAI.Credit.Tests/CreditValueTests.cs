namespace LearnClinicalAI.Credit.Tests;

public sealed class CreditValueTests
{
    [Fact]
    public void An_amount_prints_with_two_places_whatever_the_machine_speaks()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.Equal(
                ["0.00", "1.25", "16.00"],
                new[] { 0, 5, 64 }.Select(quarters => CreditAmount.FromQuarters(quarters).ToString())
            );
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Quarters_are_kept_and_what_is_none_is_not_passed_off_as_one()
    {
        Assert.Equal(7, CreditAmount.FromQuarters(7).Quarters);
        Assert.Throws<InvalidOperationException>(() => new CreditAmount(30).Quarters);
    }

    [Fact]
    public void Amounts_compare_by_size()
    {
        var (less, more) = (new CreditAmount(25), new CreditAmount(50));

        Assert.True(less < more && more > less && less <= more && more >= less && less != more);
        Assert.Equal([less, more], new[] { more, less }.Order());
        Assert.False(new CreditAmount(25).IsMultipleOf(CreditAmount.None));
    }

    [Fact]
    public void A_form_offers_every_step_up_to_the_maximum() =>
        Assert.Equal(
            ["0.25", "0.50", "0.75", "1.00"],
            CreditClaim
                .Choices(CreditTypes.AmaPraCategory1, CreditAmount.FromQuarters(4))
                .Select(amount => amount.ToString())
        );

    [Fact]
    public void An_estimate_keeps_the_figures_that_went_in()
    {
        var estimate = TimeEstimates.Mergener(3774, 16, 2.5m);

        Assert.Equal(
            [("words", 3774m), ("questions", 16m), ("difficulty", 2.5m), ("correction", 0.9m), ("formula", 61.935894m)],
            estimate.Figures.Select(figure => (figure.Name, figure.Value))
        );
        Assert.Equal((TimeMethod.Mergener, 3716), (estimate.Method, estimate.Seconds));
    }

    [Fact]
    public void A_pilot_keeps_its_median_even_while_it_does_not_count()
    {
        var estimate = TimeEstimates.Pilot([60, 120]);

        Assert.False(estimate.HasEvidence);
        Assert.Equal(0, estimate.Seconds);
        Assert.Equal(
            [("runs", 2m), ("fewest runs", 5m), ("median", 90m), ("shortest", 60m), ("longest", 120m)],
            estimate.Figures.Select(figure => (figure.Name, figure.Value))
        );
    }

    [Theory]
    [InlineData(-1, 0, 2)]
    [InlineData(0, -1, 2)]
    [InlineData(0, 0, 0.9)]
    [InlineData(0, 0, 5.1)]
    public void Figures_that_the_formula_does_not_know_are_a_defect_of_the_caller(
        int words,
        int questions,
        double difficulty
    ) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeEstimates.Mergener(words, questions, (decimal)difficulty));

    [Fact]
    public void What_is_left_out_of_a_sum_is_still_listed()
    {
        var total = ActivityTime.Total([
            new TimePart("text", TimeEstimates.Mergener(3774, 16, 2.5m)),
            new TimePart("case", TimeEstimates.Pilot([600])),
            new TimePart("welcome", TimeEstimates.MediaDuration([60])) { LeftOutBecause = "no education" },
        ]);

        Assert.Equal(["text"], total.Counted.Select(part => part.Id));
        Assert.Equal(["case", "welcome"], total.LeftOut.Select(part => part.Id));
    }

    [Fact]
    public void Shipped_types_are_found_by_their_ids()
    {
        Assert.Equal(["ama-pra-1", "cpd-hours", "participation"], CreditTypes.Shipped.Select(type => type.Id));
        Assert.All(CreditTypes.Shipped, type => Assert.Same(type, CreditTypes.Find(type.Id)));
        Assert.Null(CreditTypes.Find("ama"));
    }

    [Theory]
    [InlineData("ccid:host:award", true)]
    [InlineData("ccid:host:award:more", false)]
    [InlineData("ccid::award", false)]
    [InlineData("ccid:host:", false)]
    [InlineData("id:host:award", false)]
    [InlineData("ccid:host:award\n", false)]
    [InlineData(null, false)]
    public void A_credit_id_has_three_parts(string? id, bool valid) => Assert.Equal(valid, CreditId.IsValid(id));

    [Fact]
    public void A_credit_id_is_no_longer_than_the_accreditor_takes()
    {
        Assert.True(CreditId.IsValid("ccid:h:" + new string('a', 293)));
        Assert.False(CreditId.IsValid("ccid:h:" + new string('a', 294)));
    }
}
