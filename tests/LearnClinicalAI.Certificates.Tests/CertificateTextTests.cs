using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class CertificateTextTests
{
    [Theory]
    [InlineData("  Ana\t\r\n  María ", "Ana María")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("Eve\u202Ekcol\u202C", "Evekcol")]
    [InlineData("\u2066Ana\u2069 \u200E\u200FLi", "Ana Li")]
    [InlineData("A\u200Bn\u2060a\uFEFF", "Ana")]
    [InlineData("Null\0Bell\u0007", "NullBell")]
    [InlineData("one\u2028two\u2029three", "one two three")]
    [InlineData("non\uFFFEcharacter", "noncharacter")]
    [InlineData("🩺 Dr", "🩺 Dr")]
    public void A_name_is_made_fit_to_print(string typed, string printed) =>
        Assert.Equal(printed, CertificateText.Clean(typed));

    [Fact]
    public void Half_a_character_is_dropped() =>
        Assert.Equal("lone surrogate", CertificateText.Clean("lone \uD800 surrogate\uDC00"));

    [Fact]
    public void A_joiner_stays_where_a_script_needs_it()
    {
        Assert.Equal("علی‌رضا", CertificateText.Clean("علی\u200Cرضا"));
        Assert.Equal("क्‍ष", CertificateText.Clean("क्\u200Dष"));
        Assert.Equal("Anna", CertificateText.Clean("An\u200Dna"));
    }

    [Fact]
    public void A_tower_of_marks_is_cut_down() =>
        Assert.Equal(5, CertificateText.Clean("x" + new string('\u0321', 500)).Length);

    [Fact]
    public void Vietnamese_and_Yoruba_marks_all_stay()
    {
        Assert.Equal("Nguyễn Thị Ánh", CertificateText.Clean("Nguyễn Thị Ánh".Normalize(NormalizationForm.FormD)));
        Assert.Equal("Ọ̀ṣun Ẹ̀bùn", CertificateText.Clean("Ọ̀ṣun Ẹ̀bùn".Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Cleaning_twice_changes_nothing_and_never_fails()
    {
        Prop.ForAll<string>(text =>
            {
                var once = CertificateText.Clean(text ?? "");
                return CertificateText.Clean(once) == once && once.IsNormalized() && !once.Any(char.IsControl);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
