namespace LearnClinicalAI.Simulation;

/// <summary>The logistic function, the same to the last bit on every machine, which the system's own exponential is not.</summary>
internal static class Exponential
{
    private const float Least = -87f;
    private const float Log2OfE = 1.442695f;
    private const float LogOf2 = 0.693147181f;

    /// <summary>A score as a likelihood, 0–1.</summary>
    public static float Sigmoid(float score) => score >= 0 ? 1 / (1 + Of(-score)) : Of(score) / (1 + Of(score));

    /// <param name="power">At most 0; below −87 the result is 0.</param>
    private static float Of(float power)
    {
        if (power < Least)
        {
            return 0;
        }
        var whole = MathF.Floor(power * Log2OfE + 0.5f);
        var rest = power - whole * LogOf2;
        var value = 1f + rest * (1f + rest * (0.5f + rest * (1f / 6 + rest * (1f / 24 + rest * (1f / 120)))));
        return value * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }
}
