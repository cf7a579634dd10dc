namespace LearnClinicalAI.Content.Yaml;

/// <summary>A place in one of the files.</summary>
internal readonly record struct Place(string Path, Mark At);

/// <summary>
/// Where each part of a case or course was written, so that a rule over the whole can still name file, line and
/// column. Parts are told apart by reference, not by value.
/// </summary>
internal sealed class Places
{
    private readonly Dictionary<object, (SourceFile File, Node Node)> written = new(ReferenceEqualityComparer.Instance);

    public void Note(object part, SourceFile file, Node node) => written[part] = (file, node);

    /// <summary>The place of a part, of one of its members, or of an item or an offset in that member.</summary>
    public Place Of(object part, string? member = null, int? item = null, int? offset = null)
    {
        if (!written.TryGetValue(part, out var known))
        {
            return new Place("", Mark.Start);
        }
        var node = known.Node;
        if (member is not null && node is MapNode map)
        {
            node = map.Find(member) ?? node;
        }
        if (item is { } index && node is ListNode list && index < list.Items.Count)
        {
            node = list.Items[index];
        }
        var mark = node is TextNode text && offset is { } o && o <= text.Text.Length ? text.MarkOf(o) : node.At;
        return new Place(known.File.Path, mark);
    }
}
