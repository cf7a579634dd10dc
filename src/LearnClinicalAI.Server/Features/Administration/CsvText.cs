using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Server.Features.Administration;

/// <summary>
/// Writes comma-separated lines (RFC 4180) into a buffer. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front (ASVS 1.2.10).
/// </summary>
internal static class CsvText
{
    public static StringBuilder AppendText(this StringBuilder line, string? text, bool last = false)
    {
        text ??= "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0')
            text = "'" + text;
        if (text.AsSpan().IndexOfAny(",\"\r\n") >= 0)
            line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(text);
        return last ? line.Append("\r\n") : line.Append(',');
    }

    public static StringBuilder AppendNumber(this StringBuilder line, IFormattable? number, bool last = false)
    {
        line.Append(number?.ToString(null, CultureInfo.InvariantCulture));
        return last ? line.Append("\r\n") : line.Append(',');
    }

    public static StringBuilder AppendTime(this StringBuilder line, DateTimeOffset? time, bool last = false)
    {
        line.Append(time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        return last ? line.Append("\r\n") : line.Append(',');
    }
}
