using System.Runtime.InteropServices;

namespace LearnClinicalAI.Content.Yaml;

/// <summary>A place in a file, counted from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(int Line, int Column)
{
    public static readonly Mark Start = new(1, 1);
}

/// <summary>A piece of YAML and where it stands. Plain data: no tags, no references.</summary>
internal abstract class Node(Mark at)
{
    public Mark At { get; } = at;

    /// <summary>What it is, for a sentence: "a list".</summary>
    public abstract string Kind { get; }
}

internal sealed class TextNode(Mark at, string text, bool plain, bool literal) : Node(at)
{
    public string Text { get; } = text;

    /// <summary>Written without quotes, so that <c>null</c>, <c>true</c> and numbers mean what they say.</summary>
    public bool Plain { get; } = plain;
    public override string Kind => IsNull ? "nothing" : $"\"{(Text.Length > 40 ? Text[..40] + "…" : Text)}\"";
    public bool IsNull => Plain && Text is "" or "~" or "null";

    /// <summary>Where the character at <paramref name="offset"/> stands; exact to the line for a block written with <c>|</c>.</summary>
    public Mark MarkOf(int offset) => literal ? new Mark(At.Line + 1 + Text.AsSpan(0, offset).Count('\n'), 1) : At;
}

internal sealed class ListNode(Mark at) : Node(at)
{
    public List<Node> Items { get; } = [];
    public override string Kind => "a list";
}

internal sealed class MapNode(Mark at) : Node(at)
{
    public List<(TextNode Key, Node Value)> Entries { get; } = [];

    /// <summary>The keys met so far, to notice one that comes twice.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);
    public override string Kind => "a map of keys";

    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}
