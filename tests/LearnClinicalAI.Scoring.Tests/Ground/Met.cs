namespace LearnClinicalAI.Scoring.Tests.Ground;

/// <summary>What a result must say.</summary>
internal static class Met
{
    public static void By(CriterionResult result, int seq, string quote)
    {
        Assert.True(result.Met);
        Assert.Equal(new Evidence(seq, quote), Assert.Single(result.Evidence));
    }

    public static void ByAll(CriterionResult result, params (int Seq, string Quote)[] evidence)
    {
        Assert.True(result.Met);
        Assert.Equal(evidence.Select(one => new Evidence(one.Seq, one.Quote)), result.Evidence);
    }

    public static void ByAbsence(CriterionResult result)
    {
        Assert.True(result.Met);
        Assert.Empty(result.Evidence);
    }

    public static void Not(CriterionResult result)
    {
        Assert.False(result.Met);
        Assert.Empty(result.Evidence);
    }
}
