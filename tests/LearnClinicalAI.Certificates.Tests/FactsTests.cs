namespace LearnClinicalAI.Certificates.Tests;

public sealed class FactsTests
{
    [Fact]
    public void Facts_survive_their_storage()
    {
        foreach (
            var facts in (CertificateFacts[])
                [Samples.Physician, Samples.Participation with { Sample = true, Degree = null, ExpiresOn = null }]
        )
        {
            Assert.Equal(facts, CertificateFacts.FromJson(facts.ToJson()));
        }
    }

    [Fact]
    public void What_differs_in_any_word_is_not_the_same()
    {
        Assert.NotEqual(Samples.Physician, Samples.Physician with { Statements = ["other"] });
        Assert.NotEqual(Samples.Physician, Samples.Physician with { CreditsText = "2.00" });
        Assert.Equal(Samples.Physician, Samples.Physician with { Statements = [.. Samples.Physician.Statements] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void What_is_not_facts_is_read_as_none(string json) => Assert.Null(CertificateFacts.FromJson(json));

    [Fact]
    public void A_member_that_is_not_known_or_is_null_is_refused()
    {
        var json = Samples.Physician.ToJson();

        Assert.Null(CertificateFacts.FromJson(json.Replace("\"form\"", "\"score\":97,\"form\"")));
        Assert.Null(CertificateFacts.FromJson(json.Replace("\"Northlake Teaching Hospital\"", "null")));
    }
}
