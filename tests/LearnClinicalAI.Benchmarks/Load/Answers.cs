namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>What a quiz page sends.</summary>
internal static class Answers
{
    /// <summary>One answer, another one each turn.</summary>
    public static object Of(int turn) =>
        new { clientId = Guid.NewGuid(), answers = new { q2 = new { kind = "judged", value = turn % 2 == 0 } } };
}
