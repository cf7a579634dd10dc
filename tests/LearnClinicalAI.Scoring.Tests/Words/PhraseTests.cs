using LearnClinicalAI.Scoring.Tests.Ground;

namespace LearnClinicalAI.Scoring.Tests.Words;

public sealed class PhraseTests
{
    public static TheoryData<string, string, bool, string> Rows()
    {
        var rows = new TheoryData<string, string, bool, string>();
        foreach (var row in Table.Rows("phrases.tsv"))
            rows.Add(row[0], row[1], row[2] == "yes", row[3]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_phrase_is_found_as_the_table_says(string text, string phrase, bool says, string why) =>
        Assert.True(new FoldedText(text).Says(phrase) == says, $"“{phrase}” in “{text}”: {why}");

    [Fact]
    public void Half_a_surrogate_pair_in_a_transcript_stops_nothing() =>
        Assert.True(new FoldedText("heparin \ud83d reaction").Says("heparin reaction"));

    [Fact]
    public void An_excerpt_is_the_sentence_exactly_as_it_was_written()
    {
        const string text = "S: pain since 01:30, heavy.\nHEPARIN-induced (2019) — never again! Next.";
        var folded = new FoldedText(text);

        var excerpt = folded.Excerpt(folded.Find("heparin induced")!.Value);

        Assert.Equal("HEPARIN-induced (2019) — never again", excerpt);
        Assert.Contains(excerpt, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_of_an_endless_sentence_is_the_part_round_the_words()
    {
        var text =
            string.Join(' ', Enumerable.Repeat("word", 200))
            + " heparin "
            + string.Join(' ', Enumerable.Repeat("more", 200));
        var folded = new FoldedText(text);

        var excerpt = folded.Excerpt(folded.Find("heparin")!.Value);

        Assert.Contains("heparin", excerpt, StringComparison.Ordinal);
        Assert.Contains(excerpt, text, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 100, 300);
    }

    [Fact]
    public void The_beginning_of_a_text_is_cut_between_words_and_stays_word_for_word()
    {
        var text = string.Join(' ', Enumerable.Repeat("reaction", 60));

        var beginning = FoldedText.Beginning(text);

        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.EndsWith("reaction", beginning, StringComparison.Ordinal);
        Assert.InRange(beginning.Length, 280, 300);
    }
}
