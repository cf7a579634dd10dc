namespace LearnClinicalAI.Scoring;

/// <summary>
/// Signal detection with the log-linear correction: 0.5 is added to each cell and 1 to each total, so that perfect rates stay
/// finite. Source: Hautus MJ, Behavior Research Methods, Instruments &amp; Computers 1995.
/// </summary>
public static class SignalDetection
{
    /// <summary>The least trials of each kind for which a figure is shown; below it, counts and words.</summary>
    public const int LeastTrials = 5;

    /// <returns>d′ and the criterion c; c below 0 leans to saying "flawed".</returns>
    public static (double DPrime, double Criterion) Of(int hits, int misses, int falseAlarms, int correctRejections)
    {
        var hitRate = (hits + 0.5) / (hits + misses + 1);
        var falseAlarmRate = (falseAlarms + 0.5) / (falseAlarms + correctRejections + 1);
        var (zHit, zFalse) = (Normal.Quantile(hitRate), Normal.Quantile(falseAlarmRate));
        return (zHit - zFalse, -(zHit + zFalse) / 2);
    }
}

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    private static readonly double[] A =
    [
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00,
    ];
    private static readonly double[] B =
    [
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
    ];
    private static readonly double[] C =
    [
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00,
    ];
    private static readonly double[] D =
    [
        7.784695709041462e-03,
        3.224671290700398e-01,
        2.445134137142996e+00,
        3.754408661907416e+00,
    ];

    /// <summary>
    /// The value below which a share <paramref name="p"/> (0 &lt; p &lt; 1) lies. Rational approximation (Acklam), relative
    /// error below 1.2e-9.
    /// </summary>
    public static double Quantile(double p)
    {
        const double tail = 0.02425;
        if (p < tail)
            return Tail(Math.Sqrt(-2 * Math.Log(p)));
        if (p > 1 - tail)
            return -Tail(Math.Sqrt(-2 * Math.Log(1 - p)));
        var q = p - 0.5;
        var r = q * q;
        return q * Polynomial(A, r) / (Polynomial(B, r) * r + 1);
    }

    private static double Tail(double q) => Polynomial(C, q) / (Polynomial(D, q) * q + 1);

    private static double Polynomial(double[] coefficients, double x) =>
        coefficients.Aggregate(0.0, (sum, coefficient) => sum * x + coefficient);
}
