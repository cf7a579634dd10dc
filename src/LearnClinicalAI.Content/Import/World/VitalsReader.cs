using System.Globalization;
using System.Text.RegularExpressions;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>Reads vital signs out of a row; what is no number ("normal for age") stays text in the observations.</summary>
internal static partial class VitalsReader
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<n>\d{2}(?:\.\d+)?)\s*°?\s*C\b", Plainly, CleanText.Patience)]
    private static partial Regex Celsius { get; }

    [GeneratedRegex(@"(?<n>\d{2,3}(?:\.\d+)?)\s*°?\s*F\b", Plainly, CleanText.Patience)]
    private static partial Regex Fahrenheit { get; }

    [GeneratedRegex(@"(?<s>\d{2,3})\s*/\s*(?<d>\d{2,3})", Plainly, CleanText.Patience)]
    private static partial Regex Pressure { get; }

    [GeneratedRegex(@"(?<n>\d{1,3})", Plainly, CleanText.Patience)]
    private static partial Regex Number { get; }

    public static bool IsVital(Leaf leaf) => leaf.Keys.Contains("vital", StringComparison.Ordinal);

    public static Vitals Read(OsceRow row)
    {
        var signs = row.Findings.Concat(row.Tests).Where(IsVital).ToList();
        var pressure = Pressure.Match(Text(signs, "pressure"));
        return new Vitals
        {
            HeartRate = Whole(Text(signs, "heart rate", "pulse"), 20, 300),
            Systolic = pressure.Success ? Within(pressure.Groups["s"].Value, 30, 300) : null,
            Diastolic = pressure.Success ? Within(pressure.Groups["d"].Value, 10, 200) : null,
            RespiratoryRate = Whole(Text(signs, "respirat"), 4, 110),
            Spo2 = Whole(Text(signs, "saturation", "spo2", "oxygen"), 40, 100),
            Temperature = Temperature(Text(signs, "temperature")),
        };
    }

    /// <summary>The signs as a form has them, for the triage note; empty where there are none.</summary>
    public static IReadOnlyList<(string Name, string Value)> Written(Vitals vitals)
    {
        var written = new List<(string, string)>();
        Add("Heart rate", vitals.HeartRate is { } heart ? $"{N(heart)} a minute" : null);
        Add("Blood pressure", vitals is { Systolic: { } high, Diastolic: { } low } ? $"{N(high)}/{N(low)} mmHg" : null);
        Add("Respiratory rate", vitals.RespiratoryRate is { } breaths ? $"{N(breaths)} a minute" : null);
        Add("Oxygen saturation", vitals.Spo2 is { } oxygen ? $"{N(oxygen)} %" : null);
        Add("Temperature", vitals.Temperature is { } warmth ? $"{N(warmth)} °C" : null);
        return written;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                written.Add((name, value));
            }
        }
    }

    public static string N(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(List<Leaf> signs, params string[] names) =>
        signs.Find(leaf => names.Any(name => leaf.Keys.Contains(name, StringComparison.Ordinal)))?.Text ?? "";

    private static decimal? Temperature(string text)
    {
        if (Celsius.Match(text) is { Success: true } celsius)
        {
            return Decimal(celsius, value => value, 25, 44);
        }
        return Fahrenheit.Match(text) is { Success: true } warm
            ? Decimal(warm, value => (value - 32) * 5 / 9, 25, 44)
            : null;
    }

    private static decimal? Decimal(Match match, Func<decimal, decimal> scale, decimal min, decimal max) =>
        decimal.TryParse(
            match.Groups["n"].Value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
        && Math.Round(scale(value), 1) is var read
        && read >= min
        && read <= max
            ? read
            : null;

    private static int? Whole(string text, int min, int max) =>
        Number.Match(text) is { Success: true } found ? Within(found.Groups["n"].Value, min, max) : null;

    private static int? Within(string text, int min, int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= min
        && value <= max
            ? value
            : null;
}
