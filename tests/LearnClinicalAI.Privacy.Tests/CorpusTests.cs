using System.Text;
using LearnClinicalAI.Privacy.Detecting;
using LearnClinicalAI.Privacy.Normalising;
using LearnClinicalAI.Privacy.Tests.Corpus;

namespace LearnClinicalAI.Privacy.Tests;

public sealed class CorpusTests
{
    [Fact]
    public void The_corpus_is_as_large_as_promised_and_covers_all_eighteen_categories()
    {
        Assert.True(Lines.All.Count() >= 1000);
        Assert.True(Lines.Negative.Count >= 500);
        Assert.Equal(Category.All.Order(), Lines.Positive.Select(line => line.Category).Distinct().Order());
        Assert.Equal(18, Category.All.Count);
        Assert.Empty(Lines.Negative.GroupBy(line => line).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Nearly_every_identifier_of_tier_A_is_found() => AssertShare(Of(Tier.A), 0.995);

    [Fact]
    public void Nearly_every_message_with_an_identifier_of_tier_A_or_B_is_blocked() =>
        AssertShare([.. Of(Tier.A), .. Of(Tier.B)], 0.99);

    [Fact]
    public void Nearly_every_disguised_number_is_found() => AssertShare(Lines.Disguised, 0.99);

    [Fact]
    public void Hardly_any_case_text_is_blocked_without_reason()
    {
        var blocked = Lines.Negative.Where(IsBlocked).ToList();

        Assert.True(blocked.Count <= Lines.Negative.Count * 0.01, string.Join("\n", blocked));
    }

    [Fact]
    public void What_is_found_lies_where_the_identifier_stands()
    {
        var elsewhere = Lines
            .All.Where(line => line.Tier == Tier.A && IsCaught(line))
            .Where(line =>
                !Identifiers
                    .Find(line.Text)
                    .Any(finding =>
                        finding.Start < line.Start + line.Length && line.Start < finding.Start + finding.Length
                    )
            )
            .Select(line => line.Text);

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void What_is_spared_texts_without_a_digit_would_find_nothing_in_them()
    {
        // "Normalised" also writes spelled digits as digits, so a text has digits if a reader would see one
        var found =
            from line in Lines.All.Select(line => line.Text).Concat(Lines.Negative)
            let text = Normalised.Of(line).Text
            where !text.Any(char.IsAsciiDigit)
            from detector in Search.Numbers
            from hit in detector.Find(text)
            select $"{detector.Rule}: {text}";

        Assert.Empty(found);
        Assert.All(Search.Numbers, detector => Assert.True(detector.NeedsDigit));
    }

    [Fact]
    public void The_table_in_the_documentation_is_what_is_measured()
    {
        var file = Repository.File("docs/privacy.md");
        var document = File.ReadAllText(file);
        var expected = PrivacyTable.PutInto(document);
        if (document != expected)
        {
            File.WriteAllText(file, expected);
        }

        Assert.True(
            document == expected,
            "docs/privacy.md was out of date and has been rewritten: look at the change and commit it."
        );
    }

    internal static bool IsCaught(Line line) =>
        line.Tier == Tier.C ? Identifiers.Find(line.Text).Count > 0 : IsBlocked(line.Text);

    internal static bool IsBlocked(string text) =>
        Identifiers.Decide(text, Channel.Tool, [], []).Verdict == Verdict.Block;

    private static List<Line> Of(Tier tier) => [.. Lines.All.Where(line => line.Tier == tier)];

    private static void AssertShare(IReadOnlyCollection<Line> lines, double least)
    {
        var missed = lines.Where(line => !IsCaught(line)).ToList();
        var told = new StringBuilder($"{missed.Count} of {lines.Count} missed:\n").AppendJoin(
            '\n',
            missed.Select(line => $"{line.Category} ({line.Disguise}): {line.Text}")
        );

        Assert.True(1 - ((double)missed.Count / lines.Count) >= least, told.ToString());
    }
}
