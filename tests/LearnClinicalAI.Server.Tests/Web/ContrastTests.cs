using System.Globalization;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Server.Tests.Web;

/// <summary>Computes the contrast of the colours that meet, from the stylesheet itself (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Control = 3;

    private static readonly Dictionary<string, (string Light, string Dark)> Tokens = Read();

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        string[] grounds = ["ground", "surface", "sunken"];
        string[] tones = ["accent", "good", "warning", "bad", "machine"];
        foreach (var ground in grounds)
        {
            foreach (var text in (string[])["ink", "ink-quiet", .. tones])
                pairs.Add(text, ground, Text);
            pairs.Add("edge", ground, Control);
            pairs.Add("focus", ground, Control);
        }
        foreach (var tone in tones)
        {
            pairs.Add(tone, tone + "-soft", Text);
            pairs.Add("ink", tone + "-soft", Text);
            pairs.Add("ink-quiet", tone + "-soft", Text);
        }
        pairs.Add("on-accent", "accent", Text);
        pairs.Add("on-accent", "accent-strong", Text);
        pairs.Add("on-bad", "bad", Text);
        pairs.Add("accent-strong", "accent-soft", Text);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Colours_that_meet_can_be_told_apart_in_light_and_dark(string front, string back, double least)
    {
        Assert.True(Tokens.ContainsKey(front) && Tokens.ContainsKey(back), $"app.css lacks --{front} or --{back}.");
        var light = Contrast(Tokens[front].Light, Tokens[back].Light);
        var dark = Contrast(Tokens[front].Dark, Tokens[back].Dark);

        Assert.True(light >= least, $"--{front} on --{back}, light: {light:0.00}, {least} is needed.");
        Assert.True(dark >= least, $"--{front} on --{back}, dark: {dark:0.00}, {least} is needed.");
    }

    [Fact]
    public void The_formula_gives_black_on_white_its_21() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);

    private static Dictionary<string, (string, string)> Read() =>
        Token()
            .Matches(File.ReadAllText(Stylesheets.App))
            .ToDictionary(m => m.Groups["name"].Value, m => (m.Groups["light"].Value, m.Groups["dark"].Value));

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(
        @"--(?<name>[a-z0-9-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Token();
}
