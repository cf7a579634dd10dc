using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Content.Import;

/// <summary>A map of YAML with its keys in order. What is null, an empty list or an empty map is left out.</summary>
internal sealed class YamlMap
{
    public List<(string Key, object Value)> Entries { get; } = [];

    public YamlMap Add(string key, object? value)
    {
        var isEmpty =
            value
            is null
                or IReadOnlyCollection<object> { Count: 0 }
                or IReadOnlyCollection<string> { Count: 0 }
                or YamlMap { Entries.Count: 0 };
        if (!isEmpty)
        {
            Entries.Add((key, value!));
        }
        return this;
    }

    /// <summary>A map that is needed, though nothing may be in it.</summary>
    public YamlMap AddMap(string key, YamlMap value)
    {
        Entries.Add((key, value));
        return this;
    }

    /// <summary>Leaves the key out where the value is what it would be without it.</summary>
    public YamlMap AddUnless<T>(string key, T value, T usual)
        where T : notnull => value.Equals(usual) ? this : Add(key, value);
}

/// <summary>Writes YAML that a person can read and the reader reads back: block style, quotes only where they are needed.</summary>
internal static class YamlText
{
    /// <summary>A list of short words stands on one line.</summary>
    private const int WidestList = 100;

    private static readonly HashSet<string> Reserved = new(
        ["true", "false", "null", "yes", "no", "on", "off", "y", "n"],
        StringComparer.OrdinalIgnoreCase
    );

    public static string Of(YamlMap map)
    {
        var text = new StringBuilder();
        Write(text, map, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, YamlMap map, int depth)
    {
        foreach (var (key, value) in map.Entries)
        {
            text.Append(' ', depth * 2).Append(Scalar(key)).Append(':');
            WriteValue(text, value, depth + 1);
        }
    }

    private static void WriteValue(StringBuilder text, object value, int depth)
    {
        switch (value)
        {
            case YamlMap { Entries.Count: 0 }:
                text.Append(" {}\n");
                break;
            case YamlMap inner:
                text.Append('\n');
                Write(text, inner, depth);
                break;
            case string words when words.Contains('\n', StringComparison.Ordinal):
                WriteBlock(text, words, depth);
                break;
            case IReadOnlyList<string> list when OnOneLine(list) is { } line:
                text.Append(' ').Append(line).Append('\n');
                break;
            case IEnumerable<object> list:
                text.Append('\n');
                foreach (var item in list)
                {
                    WriteItem(text, item, depth);
                }
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void WriteItem(StringBuilder text, object item, int depth)
    {
        text.Append(' ', depth * 2).Append('-');
        if (item is not YamlMap map)
        {
            WriteValue(text, item, depth + 1);
            return;
        }
        var inner = new StringBuilder();
        Write(inner, map, depth + 1);
        // the first key stands on the line of the dash
        text.Append(' ').Append(inner.ToString().AsSpan((depth + 1) * 2));
    }

    private static void WriteBlock(StringBuilder text, string words, int depth)
    {
        text.Append(" |\n");
        foreach (var line in words.TrimEnd('\n').Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : new string(' ', depth * 2)).Append(line.TrimEnd()).Append('\n');
        }
    }

    private static string? OnOneLine(IReadOnlyList<string> list)
    {
        var line = $"[{string.Join(", ", list.Select(Scalar))}]";
        return line.Length <= WidestList ? line : null;
    }

    private static string Scalar(object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            string words => IsPlain(words) ? words : Quoted(words),
            _ => throw new InvalidOperationException($"{value.GetType().Name} cannot be written."),
        };

    private static bool IsPlain(string words) =>
        words.Length > 0
        && char.IsAsciiLetter(words[0])
        && char.IsAsciiLetterOrDigit(words[^1])
        && !Reserved.Contains(words)
        && words.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '-' or '.' or '/' or '_')
        && !words.Contains(" -", StringComparison.Ordinal);

    private static string Quoted(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in words)
        {
            _ = sign switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                _ => quoted.Append(sign),
            };
        }
        return quoted.Append('"').ToString();
    }
}
