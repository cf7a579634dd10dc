using System.Buffers;
using System.Globalization;
using LearnClinicalAI.Content.Rules;

namespace LearnClinicalAI.Content.Yaml;

/// <summary>Ids, dates, lists and what is inside.</summary>
internal sealed partial class Section
{
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\n' or '\r' or '\t')),
        '\u007f',
    ]);

    /// <summary>A kebab-case id.</summary>
    public string Id(string key = "id") => Need(key) is { } node ? IdOf(key, node) ?? "" : "";

    public string? MaybeId(string key) => Find(key) is { } node ? IdOf(key, node) : null;

    private string? IdOf(string key, Node node)
    {
        if (TextOf(key, node) is not { } text)
        {
            return null;
        }
        if (!BadId.IsId(text))
        {
            File.Error(node.At, nameof(BadId), BadId.Words(key, text));
        }
        return text;
    }

    /// <summary>A list of ids; one alone counts as a list of one.</summary>
    public IReadOnlyList<string> Ids(string key) =>
        [.. Items(Find(key)).Select(node => IdOf(key, node)).OfType<string>()];

    /// <summary>A list of texts; one alone counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(Find(key)).Select(node => TextOf(key, node)).OfType<string>()];

    public IReadOnlyList<string> SomeTexts(string key, int least = 1)
    {
        var node = Need(key);
        IReadOnlyList<string> texts = [.. Items(node).Select(item => TextOf(key, item)).OfType<string>()];
        if (node is not null && texts.Count < least)
        {
            Wrong(key, node, $"at least {least.ToString(CultureInfo.InvariantCulture)} of them");
        }
        return texts;
    }

    /// <summary>A list of lists of texts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TextGroups(string key)
    {
        var groups = new List<IReadOnlyList<string>>();
        foreach (var group in Items(Find(key)))
        {
            groups.Add([.. Items(group).Select(node => TextOf(key, node)).OfType<string>()]);
        }
        return groups;
    }

    public Guid Uuid(string key)
    {
        if (Need(key) is not { } node)
        {
            return Guid.Empty;
        }
        if (node is TextNode text && Guid.TryParseExact(text.Text, "D", out var id) && id != Guid.Empty)
        {
            return id;
        }
        Wrong(key, node, "a uuid such as 3f0c7a52-6a0e-4c1f-9d55-0a4de1f9a001");
        return Guid.Empty;
    }

    public DateOnly? MaybeDate(string key)
    {
        if (Find(key) is not { } node)
        {
            return null;
        }
        if (
            node is TextNode text
            && DateOnly.TryParseExact(
                text.Text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }
        Wrong(key, node, "a date such as 2026-11-21");
        return null;
    }

    public DateOnly Date(string key)
    {
        Need(key);
        return MaybeDate(key) ?? default;
    }

    /// <summary>Whole numbers by name, as in <c>{ act.empathy: 8 }</c>.</summary>
    public IReadOnlyDictionary<string, int> Points(string key, int min, int max)
    {
        var points = new Dictionary<string, int>(StringComparer.Ordinal);
        if (Child(key) is { } section)
        {
            foreach (var name in section.Keys.ToList())
            {
                points[name] = section.Whole(name, min, max);
            }
            section.Close();
        }
        return points;
    }

    /// <summary>The map under a key.</summary>
    public Section? Child(string key)
    {
        switch (Find(key))
        {
            case MapNode child:
                return new Section(File, child);
            case { } node:
                Wrong(key, node, "a map of keys");
                return null;
            default:
                return null;
        }
    }

    public Section? NeedChild(string key)
    {
        Need(key);
        return Child(key);
    }

    /// <summary>The maps in the list under a key, each read and closed; one alone counts as a list of one.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<Section, T> read)
        where T : class
    {
        return EachOf(File, Find(key), key, read);
    }

    /// <summary>The maps in a list that stands at the top of a file.</summary>
    public static IReadOnlyList<T> EachOf<T>(SourceFile file, Node? list, string name, Func<Section, T> read)
        where T : class
    {
        var parts = new List<T>();
        foreach (var node in Items(list))
        {
            if (node is not MapNode item)
            {
                file.Error(node.At, nameof(WrongValue), WrongValue.Words(name, "a list of maps", node.Kind));
                continue;
            }
            var section = new Section(file, item);
            parts.Add(section.Placed(read(section)));
            section.Close();
        }
        return parts;
    }

    public IReadOnlyList<T> NeedEach<T>(string key, Func<Section, T> read)
        where T : class
    {
        Need(key);
        return Each(key, read);
    }

    private static IEnumerable<Node> Items(Node? node) =>
        node switch
        {
            null => [],
            ListNode list => list.Items,
            _ => [node],
        };
}
