using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using static System.FormattableString;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>
/// What Cairo does not write: that the document is marked up for screen readers, its language, that its title is to be shown,
/// and what the QR code is called. Added as an incremental update (PDF 32000-1, 7.5.6): new versions of the catalogue and of
/// the figure behind the old file, which stays as it is.
/// </summary>
internal static partial class IncrementalUpdate
{
    public static byte[] Append(byte[] pdf, string language, string figureName)
    {
        // one byte, one character: positions in the text are positions in the file
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = LastMatch(Trailer(), text, "trailer");
        var table = LastMatch(StartOfTable(), text, "startxref").Groups["at"].Value;
        var root = Reference(trailer.Value, "Root");
        var catalogue = Body(text, root);
        var objects = new SortedDictionary<int, string>
        {
            [root] = With(
                WithoutKeys(catalogue, "MarkInfo", "Lang", "ViewerPreferences"),
                $"/MarkInfo << /Marked true >> /Lang {Hex(language, Encoding.ASCII)} /ViewerPreferences << /DisplayDocTitle true >>"
            ),
        };
        foreach (var figure in Figures(text))
        {
            objects[figure] = With(WithoutKeys(Body(text, figure), "Alt"), $"/Alt {Utf16(figureName)}");
        }

        var entries = Invariant($"/Size {Size(trailer.Value)} /Root {root} 0 R{Info(trailer.Value)} /Prev {table}");
        return [.. pdf, .. Encoding.Latin1.GetBytes(Update(pdf.Length, objects, entries))];
    }

    private static string Update(int offset, SortedDictionary<int, string> objects, string trailer)
    {
        var update = new StringBuilder("\n");
        var table = new StringBuilder("xref\n");
        foreach (var (number, body) in objects)
        {
            var at = offset + update.Length;
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{at:D10} 00000 n \n");
        }

        var start = offset + update.Length;
        return Invariant($"{update}{table}trailer\n<< {trailer} >>\nstartxref\n{start}\n%%EOF\n");
    }

    private static string Body(string text, int number)
    {
        var head = Invariant($"\n{number} 0 obj\n");
        var start = text.LastIndexOf(head, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("\nendobj", start, StringComparison.Ordinal);
        return end < 0
            ? throw new InvalidDataException(Invariant($"Cairo's PDF has no plain object {number}."))
            : text[(start + head.Length)..end].Trim();
    }

    private static IEnumerable<int> Figures(string text) =>
        StructureElement()
            .Matches(text)
            .Where(element => element.Value.Contains("/S /Figure", StringComparison.Ordinal))
            .Select(element => int.Parse(element.Groups["number"].ValueSpan, CultureInfo.InvariantCulture));

    private static string With(string dictionary, string entries) =>
        dictionary.EndsWith(">>", StringComparison.Ordinal)
            ? $"{dictionary[..^2]}   {entries}\n>>"
            : throw new InvalidDataException("Cairo's PDF has no dictionary where one is expected.");

    private static string WithoutKeys(string dictionary, params string[] keys) =>
        keys.Aggregate(
            dictionary,
            (rest, key) =>
                Regex.Replace(
                    rest,
                    $@"/{key}\s*(<<[^<>]*>>|<[0-9A-Fa-f\s]*>|\([^()]*\)|\d+\s+\d+\s+R)",
                    "",
                    RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1)
                )
        );

    private static string Size(string trailer) => LastMatch(SizeEntry(), trailer, "Size").Groups["number"].Value;

    private static int Reference(string trailer, string key) =>
        FindReference(trailer, key) ?? throw new InvalidDataException($"Cairo's PDF has no /{key}.");

    private static string Info(string trailer) =>
        FindReference(trailer, "Info") is { } info ? Invariant($" /Info {info} 0 R") : "";

    private static int? FindReference(string trailer, string key)
    {
        var match = Regex.Match(
            trailer,
            $@"/{key}\s+(\d+)\s+0\s+R",
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static Match LastMatch(Regex expression, string text, string what) =>
        expression.Matches(text).LastOrDefault() ?? throw new InvalidDataException($"Cairo's PDF has no {what}.");

    private static string Utf16(string text) => Hex("\uFEFF" + text, Encoding.BigEndianUnicode);

    private static string Hex(string text, Encoding encoding) => $"<{Convert.ToHexString(encoding.GetBytes(text))}>";

    [GeneratedRegex(@"trailer\s*<<[^<>]*(<[0-9A-Fa-f]*>[^<>]*)*>>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"startxref\s+(?<at>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Size\s+(?<number>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"\n(?<number>\d+) 0 obj\n<< /Type /StructElem[^<>]*>>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StructureElement();
}
