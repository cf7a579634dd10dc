using System.Globalization;

namespace LearnClinicalAI.Learning.Tests;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("12.", "12")]
    [InlineData(".5", "0.5")]
    [InlineData(",5", "0.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("1,25", "1.25")]
    [InlineData("1,250", "1250")]
    [InlineData("1,250.5", "1250.5")]
    [InlineData("1.250,5", "1250.5")]
    [InlineData("1.250", "1.25")]
    [InlineData("1 250", "1250")]
    [InlineData("1 250 000,5", "1250000.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("- 3", "-3")]
    [InlineData("–3", "-3")]
    [InlineData("2.1E3", "2100")]
    [InlineData("5e-2", "0.05")]
    public void It_reads_what_people_write(string text, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), WrittenNumber.Read(text, unit: null));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("1 2")]
    [InlineData("12 13")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    [InlineData("1,25,000")]
    [InlineData("12-13")]
    [InlineData("--3")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("0x12")]
    [InlineData("12 %")]
    [InlineData("twelve")]
    [InlineData("12\ud800")]
    public void It_refuses_what_is_not_one_number(string text) => Assert.Null(WrittenNumber.Read(text, unit: null));

    [Fact]
    public void It_refuses_a_text_longer_than_any_number() =>
        Assert.Null(WrittenNumber.Read(new string('1', 101), unit: null));

    [Theory]
    [InlineData("5 mmol/L")]
    [InlineData("5mmol/l")]
    [InlineData("5")]
    public void The_unit_may_follow(string text) => Assert.Equal(5m, WrittenNumber.Read(text, "mmol/L"));

    [Fact]
    public void A_micro_sign_is_a_micro_sign_from_any_keyboard() =>
        Assert.Equal(5m, WrittenNumber.Read("5 \u00B5g", "\u03BCg"));

    [Fact]
    public void A_unit_alone_is_no_number() => Assert.Null(WrittenNumber.Read("%", "%"));
}
