using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using LearnClinicalAI.Privacy.Normalising;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Identifiers in base64: what decodes to text that holds one of tier A or B is one itself.</summary>
internal static partial class Encoded
{
    public static IEnumerable<(int At, Finding Finding)> In(Normalised text, Taken taken)
    {
        foreach (Match match in Base64Run().Matches(text.Text))
        {
            if (Decode(match.Value) is not { } decoded)
            {
                continue;
            }

            var inside = Search
                .In(Normalised.Of(decoded))
                .Where(finding => finding.Tier != Tier.C)
                .MinBy(finding => finding.Tier);
            if (inside is not null && taken.Take(new Hit(match.Index, match.Length)))
            {
                var (start, length) = text.Original(match.Index, match.Length);
                yield return (
                    match.Index,
                    inside with
                    {
                        Start = start,
                        Length = length,
                        Rule = "base64:" + inside.Rule,
                    }
                );
            }
        }
    }

    // text that was encoded decodes to printable characters; other codes of that length hardly ever do. A decoded text is shorter
    // than its code, so decoding what was decoded ends
    private static string? Decode(string code)
    {
        var padded = code.TrimEnd('=');
        padded += new string('=', (4 - (padded.Length % 4)) % 4);
        if (!Base64.IsValid(padded))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Convert.FromBase64String(padded));
        return text.Length >= 6 && text.All(letter => letter is >= ' ' and < '\x7F' or '\n' or '\r' or '\t')
            ? text
            : null;
    }

    [GeneratedRegex(
        "(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{12,4000}={0,2}(?![A-Za-z0-9+/=])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Base64Run();
}
