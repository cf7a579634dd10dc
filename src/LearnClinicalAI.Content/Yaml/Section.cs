using System.Globalization;
using LearnClinicalAI.Content.Rules;

namespace LearnClinicalAI.Content.Yaml;

/// <summary>
/// A map being read by the keys its format knows. Each question notes its key; <see cref="Close"/> complains of the
/// keys nobody asked for. A value that is missing or wrong is complained of and stands in as something harmless, so
/// that reading goes on and finds the rest.
/// </summary>
internal sealed partial class Section(SourceFile file, MapNode map)
{
    private readonly List<string> asked = [];

    public SourceFile File { get; } = file;
    public Mark At => map.At;
    public IEnumerable<string> Keys => map.Entries.Select(entry => entry.Key.Text);

    /// <summary>The map at the top of a file; null, with a complaint, when there is something else.</summary>
    public static Section? From(SourceFile file, Node? node)
    {
        if (node is MapNode map)
        {
            return new Section(file, map);
        }
        if (node is not null)
        {
            file.Error(node.At, nameof(WrongValue), WrongValue.Words("The file", "a map of keys", node.Kind));
        }
        return null;
    }

    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>Notes where a part was written.</summary>
    public T Placed<T>(T part)
        where T : class
    {
        File.Places.Note(part, File, map);
        return part;
    }

    public Node? Find(string key)
    {
        asked.Add(key);
        return map.Find(key) is { } node and not TextNode { IsNull: true } ? node : null;
    }

    /// <summary>As <see cref="Find"/>, and complains when nothing is there.</summary>
    public Node? Need(string key)
    {
        if (Find(key) is { } node)
        {
            return node;
        }
        File.Error(MarkOf(key), nameof(MissingKey), Has(key) ? MissingKey.Empty(key) : MissingKey.Words(key));
        return null;
    }

    public Mark MarkOf(string key) => map.Find(key)?.At ?? map.At;

    public void Wrong(string key, Node node, string wanted) =>
        File.Error(node.At, nameof(WrongValue), WrongValue.Words(key, wanted, node.Kind));

    public void Close()
    {
        var known = asked.Distinct(StringComparer.Ordinal).ToList();
        foreach (
            var (key, value) in map.Entries.Where(entry => !known.Contains(entry.Key.Text, StringComparer.Ordinal))
        )
        {
            // { text: one, two } is read as the key "two" with nothing behind it
            var isComma = value is TextNode { IsNull: true } && key.Text.Contains(' ');
            File.Error(
                key.At,
                nameof(UnknownKey),
                isComma ? UnknownKey.Comma(key.Text) : UnknownKey.Words(key.Text, known)
            );
        }
    }

    public string Text(string key) => Need(key) is { } node ? TextOf(key, node) ?? "" : "";

    public string? MaybeText(string key) => Find(key) is { } node ? TextOf(key, node) : null;

    /// <summary>Text that may be left out, or left empty.</summary>
    public string Text(string key, string otherwise) =>
        Find(key) is { } node and not TextNode { Text: "" } ? TextOf(key, node) ?? otherwise : otherwise;

    private string? TextOf(string key, Node node)
    {
        if (node is not TextNode text)
        {
            Wrong(key, node, "text");
            return null;
        }
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            File.Error(node.At, nameof(MissingKey), MissingKey.Empty(key));
            return null;
        }
        var control = text.Text.AsSpan().IndexOfAny(ControlCharacters);
        if (control >= 0)
        {
            File.Error(text.MarkOf(control), nameof(WrongValue), $"\"{key}\" holds a control character; take it out.");
        }
        return text.Text;
    }

    /// <summary>One of a few words.</summary>
    public string Word(string key, string? otherwise, params ReadOnlySpan<string> words)
    {
        var node = otherwise is null ? Need(key) : Find(key);
        if (node is TextNode text && words.Contains(text.Text))
        {
            return text.Text;
        }
        if (node is not null)
        {
            Wrong(key, node, "one of " + string.Join(", ", words!));
        }
        return otherwise ?? words[0];
    }

    /// <summary>A value of an enumeration, written in kebab-case.</summary>
    public T Word<T>(string key, T? otherwise = null)
        where T : struct, Enum
    {
        var node = otherwise is null ? Need(key) : Find(key);
        if (node is null)
        {
            return otherwise ?? default;
        }
        if (node is TextNode text && Spelled<T>.Values.TryGetValue(text.Text, out var value))
        {
            return value;
        }
        Wrong(key, node, "one of " + string.Join(", ", Spelled<T>.Values.Keys));
        return otherwise ?? default;
    }

    /// <summary>A list of values of an enumeration; one alone counts as a list of one.</summary>
    public IReadOnlyList<T> Words<T>(string key)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var node in Items(Need(key)))
        {
            if (node is TextNode text && Spelled<T>.Values.TryGetValue(text.Text, out var value))
            {
                values.Add(value);
            }
            else
            {
                Wrong(key, node, "one of " + string.Join(", ", Spelled<T>.Values.Keys));
            }
        }
        return values;
    }

    public bool Flag(string key, bool? otherwise = false)
    {
        var node = otherwise is null ? Need(key) : Find(key);
        switch (node)
        {
            case null:
                return otherwise ?? false;
            case TextNode { Plain: true, Text: "true" }:
                return true;
            case TextNode { Plain: true, Text: "false" }:
                return false;
            default:
                Wrong(key, node, "true or false");
                return otherwise ?? false;
        }
    }

    public decimal? MaybeNumber(string key, decimal min, decimal max)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }
        if (
            node is TextNode text
            && decimal.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
        )
        {
            return value;
        }
        Wrong(key, node, string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"));
        return null;
    }

    public decimal Number(string key, decimal min, decimal max)
    {
        Need(key);
        return MaybeNumber(key, min, max) ?? min;
    }

    public decimal Number(string key, decimal min, decimal max, decimal otherwise) =>
        MaybeNumber(key, min, max) ?? otherwise;

    public int? MaybeWhole(string key, int min, int max)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }
        if (
            node is TextNode text
            && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max
        )
        {
            return value;
        }
        Wrong(key, node, string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"));
        return null;
    }

    public int Whole(string key, int min, int max)
    {
        Need(key);
        return MaybeWhole(key, min, max) ?? min;
    }

    public int Whole(string key, int min, int max, int otherwise) => MaybeWhole(key, min, max) ?? otherwise;
}
