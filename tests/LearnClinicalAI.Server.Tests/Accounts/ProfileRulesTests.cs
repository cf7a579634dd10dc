using LearnClinicalAI.Server.Features.Accounts;

namespace LearnClinicalAI.Server.Tests.Accounts;

public sealed class ProfileRulesTests
{
    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1234567890", false)]
    [InlineData("123456789", false)]
    [InlineData("12345678930", false)]
    [InlineData("12345678٣3", false)]
    [InlineData("", false)]
    public void An_NPI_has_ten_digits_and_a_check_digit(string npi, bool valid) =>
        Assert.Equal(valid, Npi.IsValid(npi));

    [Theory]
    [InlineData("seven quiet herons wade", null)]
    [InlineData("     spaces are fine     ", null)]
    [InlineData("七只安静的苍鹭在浅水里慢慢地走着路", null)]
    [InlineData("fourteen-chars", "Password.TooShort")]
    [InlineData("passwordpassword", "Password.Common")]
    [InlineData("Password1234567890!", "Password.Common")]
    [InlineData("qwertyuiopasdfghjkl", "Password.Common")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "Password.Common")]
    [InlineData("abcdefghijklmnopqrst", "Password.Common")]
    [InlineData("correct horse battery staple", "Password.Common")]
    [InlineData("anaokafor2026ana", "Password.Common")]
    [InlineData("ana.okafor@hospital.example", "Password.Common")]
    public void A_password_is_long_and_not_easily_guessed_and_nothing_else_is_asked(string password, string? problem) =>
        Assert.Equal(problem, Registration.PasswordProblem(password, "ana.okafor@hospital.example", "Ana", "Okafor"));

    [Fact]
    public void A_password_may_be_much_longer_than_64_characters()
    {
        var sentence = string.Concat(Enumerable.Range(0, 30).Select(i => $"heron {i} "));

        Assert.Null(PasswordRules.Problem(sentence[..PasswordRules.Most]));
        Assert.Equal("Password.TooLong", PasswordRules.Problem(sentence.PadRight(PasswordRules.Most + 1, 'x')));
    }

    [Theory]
    [InlineData("2", "29", true)]
    [InlineData("2", "30", false)]
    [InlineData("4", "31", false)]
    [InlineData("12", "31", true)]
    [InlineData("13", "1", false)]
    [InlineData("0", "1", false)]
    [InlineData("1", "", false)]
    [InlineData("", "", true)]
    [InlineData("1.5", "1", false)]
    [InlineData("-1", "1", false)]
    public void A_birthday_is_a_day_of_some_year(string month, string day, bool valid) =>
        Assert.Equal(
            valid,
            !(Complete with { BirthMonth = month, BirthDay = day }).Problems().ContainsKey("BirthMonth")
        );

    [Theory]
    [InlineData("  Ana \u202e Maria\u0007 ", "Ana Maria")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("Ana\u200bMaria", "AnaMaria")]
    [InlineData("م\u200cن", "م\u200cن")]
    public void Names_are_kept_as_they_are_printed(string typed, string kept) =>
        Assert.Equal(kept, ProfileFacts.Clean(typed));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u202e")]
    [InlineData("123")]
    public void A_name_has_a_letter(string name) =>
        Assert.Contains("GivenName", (Complete with { GivenName = name }).Problems());

    [Fact]
    public void A_name_has_at_most_a_hundred_characters()
    {
        Assert.Empty((Complete with { FamilyName = new string('x', 100) }).Problems());
        Assert.Contains("FamilyName", (Complete with { FamilyName = new string('x', 101) }).Problems());
    }

    [Fact]
    public void A_licence_has_a_state_and_a_number_or_neither()
    {
        Assert.Empty((Complete with { LicenceState = "ny", LicenceNumber = "007123" }).Problems());
        Assert.Contains("LicenceState", (Complete with { LicenceNumber = "007123" }).Problems());
        Assert.Contains("LicenceNumber", (Complete with { LicenceState = "NY" }).Problems());
        Assert.Contains("LicenceState", (Complete with { LicenceState = "New York", LicenceNumber = "1" }).Problems());
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/courses/foundations?x=1#y", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/a\\b", false)]
    [InlineData("/\n/evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_path_of_this_server_is_gone_back_to(string? path, bool local) =>
        Assert.Equal(local ? path : "/here", LocalPath.Or(path, "/here"));

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0 Safari/537.36 Edg/129.0",
        "Edge, Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
        "Safari, iPhone"
    )]
    [InlineData("something", "")]
    [InlineData(null, "")]
    public void A_session_is_named_by_browser_and_system(string? userAgent, string name) =>
        Assert.Equal(name, DeviceName.Of(userAgent));

    private static ProfileFacts Complete =>
        new()
        {
            GivenName = "Ana",
            FamilyName = "Okafor",
            Profession = Professions.Resident,
        };
}
