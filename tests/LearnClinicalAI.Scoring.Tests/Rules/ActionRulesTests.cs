using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class ActionRulesTests
{
    [Fact]
    public void Examining_counts_under_the_name_of_the_examination()
    {
        var run = new Run().Examines("jvp");

        Met.By(run.By(new EvidenceRule.Examined(["lungs", "jvp"])), 2, "Neck veins");
        Met.Not(run.By(new EvidenceRule.Examined(["lungs"])));
    }

    [Fact]
    public void An_order_counts_before_its_result_is_there()
    {
        var run = new Run().Orders("ecg");

        Met.By(run.By(new EvidenceRule.Ordered(["ecg"])), 2, "12-lead ECG");
        Met.Not(run.By(new EvidenceRule.Resulted(["ecg"])));
        Met.By(run.Gets("ecg").By(new EvidenceRule.Resulted(["ecg"])), 3, "12-lead ECG");
    }

    [Fact]
    public void Reading_the_chart_counts_by_document()
    {
        var run = new Run().Opens("gp-summary");

        Met.By(run.By(new EvidenceRule.Opened(["gp-summary"])), 2, "GP summary");
        Met.Not(run.By(new EvidenceRule.Opened(["discharge"])));
    }

    [Fact]
    public void A_treatment_counts_with_dose_and_route_in_its_evidence()
    {
        var run = new Run().Treats("aspirin", 300, "mg", "oral");

        Met.By(run.By(new EvidenceRule.Treated(["aspirin"], null, null, null, null)), 2, "Aspirin 300 mg oral");
        Met.Not(run.By(new EvidenceRule.Treated(["gtn"], null, null, null, null)));
    }

    [Theory]
    [InlineData(300, "mg", true)]
    [InlineData(150, "mg", true)]
    [InlineData(325, "mg", true)]
    [InlineData(0.3, "g", true)]
    [InlineData(300_000, "micrograms", true)]
    [InlineData(149.9, "mg", false)]
    [InlineData(326, "mg", false)]
    [InlineData(75, "mg", false)]
    [InlineData(300, "mcg", false)]
    [InlineData(300, "g", false)]
    [InlineData(300, "mL", false)]
    [InlineData(300, null, false)]
    public void A_dose_is_compared_in_the_unit_of_the_rule(double dose, string? unit, bool met)
    {
        var run = new Run().Treats("aspirin", (decimal)dose, unit, "oral");

        Assert.Equal(met, run.By(new EvidenceRule.Treated(["aspirin"], 150, 325, "mg", null)).Met);
    }

    [Theory]
    [InlineData(60, "mcg/min", "mg/h", 3.6)]
    [InlineData(1, "L", "mL", 1000)]
    [InlineData(5000, "IU", "units", 5000)]
    [InlineData(2, "sprays", "sprays", 2)]
    public void Units_convert_by_mass_volume_and_time(double dose, string from, string to, double gives) =>
        Assert.Equal((decimal)gives, Dose.In((decimal)dose, from, to));

    [Theory]
    [InlineData("mg", "mL")]
    [InlineData("mcg/min", "mcg")]
    [InlineData("sprays", "mg")]
    [InlineData("mg/kg/min", "mg/min")]
    public void Units_that_cannot_be_compared_are_not(string from, string to) => Assert.Null(Dose.In(1, from, to));

    [Fact]
    public void A_route_must_be_the_one_that_the_rule_names()
    {
        var oral = new EvidenceRule.Treated(["aspirin"], null, null, null, "oral");

        Assert.True(new Run().Treats("aspirin", 300, "mg", "Oral").By(oral).Met);
        Met.Not(new Run().Treats("aspirin", 300, "mg", "intravenous").By(oral));
        Met.Not(new Run().Treats("aspirin", 300, "mg").By(oral));
    }

    [Fact]
    public void Harm_is_a_harmful_order_a_contraindicated_drug_or_a_dose_out_of_range()
    {
        var harm = new EvidenceRule.HarmDone();

        Met.By(new Run().Orders("ct").By(harm), 2, "CT aorta");
        Met.By(new Run().Treats("gtn").By(harm), 2, "GTN");
        Met.By(new Run().Treats("aspirin", 3, "g", "oral").By(harm), 2, "Aspirin 3 g oral");
        Met.Not(new Run().Orders("ecg").Treats("aspirin", 300, "mg", "oral").Treats("call").By(harm));
    }

    [Fact]
    public void An_identifier_counts_by_category_and_tool()
    {
        var run = new Run().GivesAway("mrn", "public");

        Met.By(run.By(new EvidenceRule.IdentifierGiven(null, null)), 2, "mrn → public");
        Met.By(run.By(new EvidenceRule.IdentifierGiven("mrn", "public")), 2, "mrn → public");
        Met.Not(run.By(new EvidenceRule.IdentifierGiven("name", null)));
        Met.Not(run.By(new EvidenceRule.IdentifierGiven(null, "chat")));
    }

    [Fact]
    public void An_end_counts_by_how_it_came()
    {
        var run = new Run().Ends("transferred");

        Met.By(run.By(new EvidenceRule.EndedAs(["handed-over", "transferred"])), 2, "transferred");
        Met.Not(run.By(new EvidenceRule.EndedAs(["arrest"])));
    }

    [Fact]
    public void A_state_is_reached_when_the_patient_turns_and_the_first_one_at_the_start()
    {
        var run = new Run().Says("Hello.").Turns("worse");

        Met.By(run.By(new EvidenceRule.Reached("worse")), 3, "worse");
        Met.By(run.By(new EvidenceRule.Reached("stable")), 1, "stable");
        Met.Not(run.By(new EvidenceRule.Reached("arrest")));
    }
}
