using System.Diagnostics;

namespace LearnClinicalAI.Certificates.Tests;

/// <summary>Asks the tools of poppler-utils what a PDF says; tests/run installs them.</summary>
internal static partial class Poppler
{
    public static string Info(byte[] pdf) => Run(pdf, "pdfinfo");

    public static string Structure(byte[] pdf) => Run(pdf, "pdfinfo", "-struct-text");

    public static string Text(byte[] pdf, params string[] arguments) =>
        Run(pdf, "pdftotext", [.. arguments, "-enc", "UTF-8"], "-");

    public static string Fonts(byte[] pdf) => Run(pdf, "pdffonts");

    /// <summary>Every word with its place on the page, in points from the upper left corner.</summary>
    public static IReadOnlyList<(string Text, double Left, double Top, double Right, double Bottom)> Words(
        byte[] pdf
    ) =>
        [
            .. WordBox()
                .Matches(Run(pdf, "pdftotext", ["-bbox", "-enc", "UTF-8"], "-"))
                .Select(word =>
                    (word.Groups[5].Value, Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4))
                ),
        ];

    /// <summary>The page as a picture: width, height, and a grey value a pixel.</summary>
    public static (int Width, int Height, byte[] Grey) Picture(byte[] pdf, int dotsPerInch)
    {
        var into = Path.Combine(Path.GetTempPath(), $"lcai-{Guid.NewGuid():N}");
        Run(pdf, "pdftoppm", ["-gray", "-singlefile", "-r", $"{dotsPerInch}"], into);
        var picture = File.ReadAllBytes(into + ".pgm");
        File.Delete(into + ".pgm");
        var head = System.Text.Encoding.ASCII.GetString(picture, 0, 20).Split([' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1]), int.Parse(head[2]));
        return (width, height, picture[^(width * height)..]);
    }

    private static double Number(System.Text.RegularExpressions.Match word, int group) =>
        double.Parse(word.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [System.Text.RegularExpressions.GeneratedRegex(
        "<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">([^<]*)</word>"
    )]
    private static partial System.Text.RegularExpressions.Regex WordBox();

    private static string Run(byte[] pdf, string tool, params string[] arguments) => Run(pdf, tool, arguments, null);

    private static string Run(byte[] pdf, string tool, string[] arguments, string? into)
    {
        var file = Path.Combine(Path.GetTempPath(), $"lcai-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[.. arguments, file, .. into is null ? Array.Empty<string>() : [into]])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Start(start);
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool}: {errors.Result}");
            // poppler tells of a damaged file on standard error and goes on
            Assert.Equal("", errors.Result);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{start.FileName} is missing: apt-get install poppler-utils", missing);
        }
    }
}
