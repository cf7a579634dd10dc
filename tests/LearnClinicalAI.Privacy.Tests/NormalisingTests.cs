using FsCheck;
using FsCheck.Fluent;
using LearnClinicalAI.Privacy.Normalising;

namespace LearnClinicalAI.Privacy.Tests;

public sealed class NormalisingTests
{
    [Theory]
    [InlineData("1\u200B2\u200B3", "123")]
    [InlineData("１２３", "123")]
    [InlineData("١٢٣", "123")]
    [InlineData("123\u201345\u20116789", "123-45-6789")]
    [InlineData("МRN", "MRN")]
    [InlineData("\u202Eabc\u202C", "abc")]
    [InlineData("five five five, oh one two three", "5550123")]
    [InlineData("double five five oh one triple two", "55501222")]
    [InlineData("SSN one two three dash four five dash six seven eight nine", "SSN 123-45-6789")]
    [InlineData("1 2 3 - 4 5 - 6 7 8 9", "123-45-6789")]
    [InlineData("MRN 4 4 7 1", "MRN 4471")]
    [InlineData("e\u0301", "é")]
    public void A_disguise_is_taken_off(string disguised, string plain) =>
        Assert.Equal(plain, Normalised.Of(disguised).Text);

    [Theory]
    [InlineData("one, two or three tablets")]
    [InlineData("Pain scores 8 7 7 6 5 4 4")]
    [InlineData("CN two, three and four")]
    [InlineData("BP 120/80, HR 72")]
    [InlineData("Apgar 9 10 10")]
    public void What_is_no_disguise_stays(string text) => Assert.Equal(text, Normalised.Of(text).Text);

    [Fact]
    public void A_finding_points_at_the_original_characters()
    {
        const string text = "Ring 5\u200B5\u200B5-\u200B0\u200B1\u200B2-\u200B3456 now";
        var finding = Assert.Single(Identifiers.Find(text));

        Assert.Equal("5\u200B5\u200B5-\u200B0\u200B1\u200B2-\u200B3456", text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void A_spelled_number_is_found_where_it_was_spelled()
    {
        const string text = "her MRN is four four seven one nine two, please";
        var finding = Assert.Single(Identifiers.Find(text));

        Assert.Equal("four four seven one nine two", text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void Any_text_is_read_and_every_finding_lies_within_it()
    {
        Prop.ForAll<string>(text =>
            {
                var findings = Identifiers.Find(text ?? "");
                return findings.All(finding =>
                    finding.Length > 0 && finding.Start >= 0 && finding.Start + finding.Length <= text!.Length
                );
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Lone_surrogates_and_towers_of_marks_do_no_harm()
    {
        var text = "\uD800 MRN 4471920 \uDC00 e" + new string('\u0301', 5000) + " \uFFFE";

        Assert.Contains(Identifiers.Find(text), finding => finding.Category == Category.Mrn);
    }
}
