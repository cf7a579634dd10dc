using System.Globalization;

namespace LearnClinicalAI.Server.Web.Parts;

/// <summary>The geometry of server-drawn bars, on a width of 100.</summary>
internal sealed class Plot
{
    private readonly double low;
    private readonly double high;

    /// <summary>The scale covers every bar and interval, zero, and <paramref name="max"/> if given.</summary>
    public Plot(IReadOnlyList<PlotBar> bars, double? max)
    {
        low = Math.Min(0, bars.Select(bar => Math.Min(bar.Value, bar.Low ?? bar.Value)).DefaultIfEmpty(0).Min());
        high =
            max ?? Math.Max(0, bars.Select(bar => Math.Max(bar.Value, bar.High ?? bar.Value)).DefaultIfEmpty(0).Max());
        if (high - low <= 0)
            high = low + 1;
    }

    public double Zero => At(0);

    /// <summary>Where a value stands, 0 to 100.</summary>
    public double At(double value) => (Math.Clamp(value, low, high) - low) / (high - low) * 100;

    public double Start(PlotBar bar) => Math.Min(Zero, At(bar.Value));

    public double Length(PlotBar bar) => Math.Abs(At(bar.Value) - Zero);

    public static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
