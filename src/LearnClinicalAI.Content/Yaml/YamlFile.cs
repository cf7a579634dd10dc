using System.Text;
using LearnClinicalAI.Content.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LearnClinicalAI.Content.Yaml;

/// <summary>
/// Reads a YAML file from somebody we do not know: at most 1 MiB, 64 levels and 50,000 nodes, no tags, anchors or
/// aliases, no key twice (abuse case 29). Stops at the first limit it meets.
/// </summary>
internal sealed class YamlFile
{
    internal const int MaxBytes = 1 << 20;
    internal const int MaxDepth = 64;
    internal const int MaxNodes = 50_000;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private readonly SourceFile file;
    private readonly Stack<(Node Node, TextNode? Key)> open = new();
    private Node? root;
    private int nodes;
    private int documents;
    private bool stopped;

    private YamlFile(SourceFile file) => this.file = file;

    /// <summary>The node at the top; null (with a complaint) when there is none to be had.</summary>
    public static Node? Read(SourceFile file, byte[] bytes) =>
        Decode(file, bytes) is { } text ? Parse(file, text) : null;

    /// <summary>Text of a file, UTF-8 and within the size limit.</summary>
    public static string? Decode(SourceFile file, byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            file.Error(Mark.Start, nameof(YamlLimit), YamlLimit.Bytes(bytes.Length));
            return null;
        }
        try
        {
            var text = Strict.GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            file.Error(Mark.Start, nameof(YamlSyntax), "The file is not UTF-8 text. Save it as UTF-8.");
            return null;
        }
    }

    /// <summary>Reads YAML that stands in a file (front matter) from the line after <paramref name="linesBefore"/>.</summary>
    public static Node? Parse(SourceFile file, string text, int linesBefore = 0)
    {
        var reader = new YamlFile(file);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            while (!reader.stopped && parser.MoveNext())
            {
                reader.Take(parser.Current!, linesBefore);
            }
        }
        catch (YamlException fault)
        {
            var at = new Mark(Math.Max(1, (int)fault.Start.Line) + linesBefore, Math.Max(1, (int)fault.Start.Column));
            file.Error(at, nameof(YamlSyntax), YamlSyntax.Words(fault));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException)
        {
            // the parser meets some broken brackets with these; the last thing it understood is near enough
            var end = parser.Current?.End ?? YamlDotNet.Core.Mark.Empty;
            var at = new Mark(Math.Max(1, (int)end.Line) + linesBefore, Math.Max(1, (int)end.Column));
            file.Error(at, nameof(YamlSyntax), YamlSyntax.Unreadable);
            return null;
        }
        if (reader.stopped)
        {
            return null;
        }
        if (reader.root is null or TextNode { IsNull: true })
        {
            file.Error(new Mark(1 + linesBefore, 1), nameof(YamlSyntax), "Nothing is written here.");
            return null;
        }
        return reader.root;
    }

    private void Take(ParsingEvent happening, int linesBefore)
    {
        var at = new Mark((int)happening.Start.Line + linesBefore, (int)happening.Start.Column);
        switch (happening)
        {
            case DocumentStart when ++documents > 1:
                Stop(at, nameof(YamlFeature), "A second document begins here; one file holds one document.");
                break;
            case AnchorAlias alias:
                file.Error(at, nameof(YamlFeature), YamlFeature.Alias(alias.Value.Value));
                Place(new TextNode(at, "", plain: true, literal: false));
                break;
            case Scalar scalar:
                CheckPlain(scalar, at);
                var literal = scalar.Style == ScalarStyle.Literal;
                Place(new TextNode(at, scalar.Value, scalar.Style == ScalarStyle.Plain, literal));
                break;
            case SequenceStart list:
                CheckPlain(list, at);
                Open(new ListNode(at));
                break;
            case MappingStart map:
                CheckPlain(map, at);
                Open(new MapNode(at));
                break;
            case SequenceEnd or MappingEnd:
                open.Pop();
                break;
        }
    }

    private void CheckPlain(NodeEvent node, Mark at)
    {
        if (!node.Tag.IsEmpty)
        {
            file.Error(at, nameof(YamlFeature), YamlFeature.Tag(node.Tag.ToString()));
        }
        if (!node.Anchor.IsEmpty)
        {
            file.Error(at, nameof(YamlFeature), YamlFeature.Anchor(node.Anchor.Value));
        }
    }

    private void Open(Node node)
    {
        Place(node);
        open.Push((node, null));
        if (open.Count > MaxDepth)
        {
            Stop(node.At, nameof(YamlLimit), YamlLimit.Depth);
        }
    }

    private void Place(Node node)
    {
        if (++nodes > MaxNodes)
        {
            Stop(node.At, nameof(YamlLimit), YamlLimit.Nodes);
            return;
        }
        if (open.Count == 0)
        {
            root ??= node;
            return;
        }
        var (parent, key) = open.Pop();
        if (parent is ListNode list)
        {
            list.Items.Add(node);
        }
        else if (key is null)
        {
            key = node as TextNode ?? WrongKey(node);
            open.Push((parent, key));
            return;
        }
        else
        {
            AddEntry((MapNode)parent, key, node);
        }
        open.Push((parent, null));
    }

    private TextNode WrongKey(Node node)
    {
        file.Error(node.At, nameof(YamlFeature), $"A key is a word, but here stands {node.Kind}.");
        return new TextNode(node.At, "", plain: false, literal: false);
    }

    private void AddEntry(MapNode map, TextNode key, Node value)
    {
        if (!map.Keys.Add(key.Text))
        {
            file.Error(key.At, nameof(DuplicateKey), DuplicateKey.Words(key.Text));
            return;
        }
        map.Entries.Add((key, value));
    }

    private void Stop(Mark at, string rule, string message)
    {
        file.Error(at, rule, message);
        stopped = true;
    }
}
