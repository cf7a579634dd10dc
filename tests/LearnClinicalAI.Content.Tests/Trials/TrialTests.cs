namespace LearnClinicalAI.Content.Tests.Trials;

public sealed class TrialTests
{
    private static IReadOnlyList<Complaint> Check(SmallCase small, string rule) =>
        [.. CaseReader.Check("small-case", small.Files).Complaints.Where(complaint => complaint.Rule == rule)];

    [Fact]
    public void A_sound_case_is_played_without_an_error()
    {
        var result = CaseReader.Check("small-case", new SmallCase().Files);

        Assert.Equal("", string.Join('\n', result.Complaints.Where(complaint => complaint.Severity == Severity.Error)));
    }

    [Fact]
    public void The_same_trial_gives_the_same_log_and_report()
    {
        var folder = new SmallCase().Read().Value!;
        var excellent = folder.Exemplars.Single(exemplar => exemplar.Learner == "excellent");

        var (one, two) = (Trial.Play(folder, excellent), Trial.Play(folder, excellent));

        Assert.Equal(Simulation.EncounterLog.Write(one.Log), Simulation.EncounterLog.Write(two.Log));
        Assert.Equal(Scoring.ScoreSpelling.Write(one.Report), Scoring.ScoreSpelling.Write(two.Report));
        Assert.True(one.Report.Passed);
    }

    [Fact]
    public void An_exemplar_outside_its_range_is_told_its_score_and_what_it_missed()
    {
        var complaint = Check(
                new SmallCase().Change("exemplars/average.yaml", "min: 0.6, max: 0.85", "min: 0.9, max: 1.0"),
                "ExemplarsInRange"
            )
            .Single(complaint => complaint.Message.Contains("scores"));

        Assert.Equal("exemplars/average.yaml", complaint.Path);
        Assert.Contains("0.800 (16 of 20)", complaint.Message);
        Assert.Contains("Not met: asks-contacts", complaint.Message);
    }

    [Fact]
    public void A_step_that_is_refused_is_named_at_its_line()
    {
        var complaint = Check(
                new SmallCase().Change("exemplars/average.yaml", "dose: 30, unit: g", "dose: 30, unit: stone"),
                "ExemplarsInRange"
            )
            .Single(complaint => complaint.Message.Contains("refused"));

        Assert.Equal(("exemplars/average.yaml", 8), (complaint.Path, complaint.Line));
        Assert.Contains("unit not known", complaint.Message);
    }

    [Fact]
    public void An_average_learner_who_scores_like_the_excellent_one_is_told()
    {
        var small = new SmallCase();
        var steps = small.Text("exemplars/excellent.yaml");
        var complaints = Check(
            small.With("exemplars/average.yaml", steps.Replace("learner: excellent", "learner: average")),
            "ToldApart"
        );

        Assert.Contains(complaints, complaint => complaint.Message.Contains("no less than \"excellent\""));
    }

    [Fact]
    public void A_criterion_that_no_variant_may_change_is_decided_alike_in_all()
    {
        const string Treats = "points: 4, rule: { treated: permethrin }";
        var steady = new SmallCase().Change("rubric.yaml", Treats, $"{Treats}, invariant: true");
        // a guarded woman does not speak of her sister
        var guarded = new SmallCase()
            .Change(
                "case.yaml",
                "- { id: base, note: as written }",
                "- { id: base, note: as written }\n  - { id: guarded, note: guarded, persona: { trust: 10, mood: wary, opening: \"What now?\" } }"
            )
            .Change(
                "rubric.yaml",
                "points: 4, rule: { learned: contacts }",
                "points: 4, invariant: true, rule: { learned: contacts }"
            );

        Assert.Empty(Check(steady, "SteadyVariants"));
        var complaint = Assert.Single(Check(guarded, "SteadyVariants"));
        Assert.Equal("rubric.yaml", complaint.Path);
        Assert.Contains("\"excellent\" meets it in \"base\" and does not meet it in \"guarded\"", complaint.Message);
    }

    [Fact]
    public void A_rubric_that_does_not_stop_the_unsafe_learner_cannot_be_published()
    {
        var complaints = Check(
            new SmallCase()
                .Change("rubric.yaml", "passMark: 0.6", "passMark: 0.01")
                .Change("rubric.yaml", "points: -8, critical: true", "points: -1")
                .Change("exemplars/unsafe.yaml", "  - answer:", "  - examine: skin\n  - answer:"),
            "ToldApart"
        );

        Assert.Contains(complaints, complaint => complaint.Message == "The unsafe learner passes.");
    }

    [Theory]
    [InlineData("silent", "{ none: [ { treated: amoxicillin } ] }")]
    [InlineData("keyword-spammer", "{ said: [ permethrin* ] }")]
    [InlineData("prompt-injector", "{ said: [ ignore all previous instructions ] }")]
    [InlineData("copies-the-AI", "{ output: advice, how: accepted }")]
    public void A_rubric_that_a_crash_test_learner_passes_cannot_be_published(string learner, string rule)
    {
        var small = new SmallCase()
            .Change("rubric.yaml", "passMark: 0.6", "passMark: 0.3")
            .Change("rubric.yaml", "points: 4, rule: { learned: contacts }", $"points: 10, rule: {rule}");
        // what the exemplars expect is not asked here
        foreach (var name in new[] { "excellent", "average", "unsafe" })
        {
            small.Change(
                $"exemplars/{name}.yaml",
                "expect: { min:",
                "expect: { max: 1, critical: [], passed: true, min: -1 } #"
            );
        }

        Assert.Contains(Check(small, "ToldApart"), complaint => complaint.Message.Contains($"\"{learner}\" passes"));
    }

    [Fact]
    public void A_case_with_other_mistakes_is_not_played()
    {
        var complaints = CaseReader
            .Check("small-case", new SmallCase().Change("facts.yaml", "[sh.contacts]", "[sh.contact]").Files)
            .Complaints;

        Assert.DoesNotContain(complaints, complaint => complaint.Rule is "ExemplarsInRange" or "ToldApart");
    }
}
