namespace LearnClinicalAI.Content.Cases;

/// <summary>A document's first line may be its title (<c># Title</c>); the rest is what is read under it.</summary>
internal static class TitledMarkdown
{
    /// <summary>The title, the body, and how many lines of the file stand before the body.</summary>
    public static (string? Title, string Body, int LinesBefore) Split(string text)
    {
        var rest = text.TrimStart('\r', '\n', ' ');
        if (!rest.StartsWith("# ", StringComparison.Ordinal))
        {
            return (null, text, 0);
        }
        var end = rest.IndexOf('\n');
        var title = (end < 0 ? rest : rest[..end])[2..].Trim();
        var body = end < 0 ? "" : rest[(end + 1)..];
        return (title, body, text.AsSpan(0, text.Length - body.Length).Count('\n'));
    }

    /// <summary>A title from the file's name, where the document gives none.</summary>
    public static string TitleOf(string id) =>
        id.Length == 0 ? id : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
