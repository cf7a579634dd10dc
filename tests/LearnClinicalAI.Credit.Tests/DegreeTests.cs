namespace LearnClinicalAI.Credit.Tests;

public sealed class DegreeTests
{
    [Theory]
    [InlineData("MD (candidate)")]
    [InlineData("MD (student)")]
    [InlineData("M.D. (expected 2028)")]
    [InlineData("MD/PhD candidate")]
    [InlineData("MD/PhD student, RN")]
    [InlineData("MBBS (student")]
    [InlineData("RN (MD pending)")]
    public void A_degree_that_is_still_studied_for_is_not_held(string held) =>
        Assert.False(Degrees.AreEligible(CreditTypes.AmaPraCategory1, held));

    [Theory]
    [InlineData("MD/PhD")]
    [InlineData("MD (Hons)")]
    [InlineData("MD, PhD candidate")]
    [InlineData("BSc (Hons), MBBS (London)")]
    [InlineData("DO & MPH")]
    public void A_degree_that_is_held_counts_beside_others_and_with_a_remark(string held) =>
        Assert.True(Degrees.AreEligible(CreditTypes.AmaPraCategory1, held));

    [Fact]
    public void Hours_are_for_anybody() => Assert.True(Degrees.AreEligible(CreditTypes.CpdHours, "student"));
}
