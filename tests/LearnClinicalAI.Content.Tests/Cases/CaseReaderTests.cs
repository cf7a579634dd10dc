using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Tests.Cases;

public sealed class CaseReaderTests
{
    [Fact]
    public void A_case_with_nothing_wrong_is_read_without_an_error()
    {
        var result = new SmallCase().Read();

        Assert.Empty(result.Complaints);
        Assert.True(result.IsSound);
    }

    [Fact]
    public void Every_part_of_the_format_arrives_in_its_type()
    {
        var folder = new SmallCase().Read().Value!;

        Assert.Equal("small-case", folder.Script.Slug);
        Assert.Equal("You have ten minutes.\n\nAnn is waiting.", folder.Script.Info.Brief.Trim());
        Assert.Equal(60, folder.Script.Clock.Limit);
        Assert.True(folder.Script.Variants[1].AllSound);
        var contacts = folder.Script.Facts.Single(fact => fact.Id == "contacts");
        Assert.Equal((Disclosure.Trust, 55, true), (contacts.Disclose, contacts.Trust, contacts.RedFlag));
        Assert.Equal("Triage note", folder.Script.Chart.Single().Title);
        Assert.StartsWith("Ann Onymous", folder.Script.Chart.Single().Markdown.TrimStart());
        Assert.Equal("The chart records an allergy to penicillin.", folder.Script.Outputs[0].SoundText);
        Assert.Equal(FlawKind.HallucinatedFact, folder.Key.Flaws[0].Kind);
        Assert.Equal(
            new EvidenceRule.OutputWas("advice", OutputFate.Caught),
            folder.Key.Rubric.Criteria.Single(criterion => criterion.Id == "catches").Rule
        );
        Assert.Equal(30m, folder.Key.Rubric.Criteria.Single(criterion => criterion.Id == "looks").Rule!.Within);
        Assert.Equal(
            new Act.Treat("permethrin", 30, "g", "topical"),
            folder.Exemplars.Single(exemplar => exemplar.Learner == "excellent").Steps[8]
        );
    }

    [Fact]
    public void All_mistakes_are_reported_each_with_its_line_and_column()
    {
        var complaints = new SmallCase()
            .Change("case.yaml", "level: basic", "level: easy")
            .Change("case.yaml", "minutes: 10", "minuts: 10")
            .Change("facts.yaml", "polarity: absent", "polarity: gone")
            .Read()
            .Complaints;

        Assert.Contains(complaints, complaint => complaint.ToString().StartsWith("case.yaml:8:8: error WrongValue"));
        Assert.Contains(complaints, complaint => complaint.ToString().StartsWith("case.yaml:10:1: error UnknownKey"));
        Assert.Contains(complaints, complaint => complaint.Message.Contains("Did you mean \"minutes\"?"));
        Assert.Contains(complaints, complaint => complaint is { Rule: "MissingKey", Path: "case.yaml" });
        Assert.Contains(complaints, complaint => complaint is { Rule: "WrongValue", Path: "facts.yaml", Line: 19 });
    }

    [Fact]
    public void A_case_that_cannot_be_understood_is_not_served()
    {
        var result = new SmallCase().Change("case.yaml", "level: basic", "level: easy").Read();

        Assert.Null(result.Value);
        Assert.False(result.IsSound);
    }

    [Fact]
    public void A_missing_file_and_a_file_that_is_not_listed_are_errors()
    {
        var read = new SmallCase().Without("exemplars/unsafe.yaml").With("notes.txt", "x").Read();

        Assert.Contains(
            read.Complaints,
            complaint => complaint is { Rule: "MissingFile", Path: "exemplars/unsafe.yaml" }
        );
        Assert.Contains(read.Complaints, complaint => complaint is { Rule: "UnlistedFile", Path: "notes.txt" });
        Assert.False(read.IsSound);
    }

    [Fact]
    public void A_rule_that_asks_two_things_at_once_is_refused_with_a_way_out()
    {
        var complaint = new SmallCase()
            .Change("rubric.yaml", "rule: { learned: contacts }", "rule: { learned: contacts, examined: skin }")
            .Complaints("WrongValue")
            .Single();

        Assert.Contains("learned and examined", complaint.Message);
        Assert.Contains("any:", complaint.Message);
    }
}
