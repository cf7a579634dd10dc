using LearnClinicalAI.Scoring.Tests.Ground;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Rules;

public sealed class DocumentRulesTests
{
    [Fact]
    public void The_last_version_of_a_document_counts()
    {
        var run = new Run().Writes("Aspirin given.").Writes("Nothing given.");

        Met.Not(
            run.By(
                Says([
                    ["aspirin"],
                ])
            )
        );
        Met.By(
            run.By(
                Says([
                    ["nothing given"],
                ])
            ),
            3,
            "Nothing given"
        );
    }

    [Fact]
    public void Each_group_shows_the_sentence_that_met_it()
    {
        var run = new Run().Writes("S: pain since 01:30.\nHeparin: never again.\nAspirin 300 mg given.");

        Met.ByAll(
            run.By(
                Says([
                    ["heparin"],
                    ["aspirin"],
                ])
            ),
            (2, "Heparin: never again"),
            (2, "Aspirin 300 mg given")
        );
        Met.Not(
            run.By(
                Says([
                    ["heparin"],
                    ["sildenafil"],
                ])
            )
        );
    }

    [Fact]
    public void A_document_must_lack_what_the_rule_forbids()
    {
        Met.Not(new Run().Writes("No known drug allergies.").By(Says([], ["no known drug allerg*"])));
        Assert.True(new Run().Writes("Allergic to heparin.").By(Says([], ["no known drug allerg*"])).Met);
    }

    [Fact]
    public void A_forbidden_thing_that_is_denied_is_lacking() =>
        Assert.True(new Run().Writes("This was not a normal ECG.").By(Says([], ["normal ecg"])).Met);

    [Fact]
    public void An_unwritten_or_blank_document_lacks_nothing_and_says_nothing()
    {
        Met.Not(new Run().By(Says([], ["nkda"])));
        Met.Not(new Run().Writes("  \n ").By(Says([], ["nkda"])));
        Met.Not(new Run().Writes("Fine.", "another").By(Says([], ["nkda"])));
    }

    [Fact]
    public void Words_are_counted_as_a_writer_counts_them()
    {
        Assert.Equal(7, WritingTask.WordsIn("ST-elevation in II, III – SpO2 97 %: given"));
        Assert.True(new Run().Writes("One two three.").By(Says([], [], 3)).Met);
        Met.Not(new Run().Writes("One two three four.").By(Says([], [], 3)));
    }

    [Fact]
    public void A_rule_without_phrases_shows_how_the_document_begins() =>
        Met.By(new Run().Writes("Short and clean.").By(Says([], ["nkda"])), 2, "Short and clean.");

    private static EvidenceRule.DocumentSays Says(string[][] groups, string[]? lacks = null, int? maxWords = null) =>
        new("note", groups, lacks ?? [], maxWords);
}
