namespace LearnClinicalAI.Content.Courses;

/// <summary>The YAML between <c>---</c> lines at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>The front matter, the text below it, and how many lines stand before that text; null when there is none.</summary>
    public static (string Front, string Body, int LinesBefore)? Split(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        if (lines[0].TrimEnd() != "---")
        {
            return null;
        }
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        return end < 0 ? null : (string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 1);
    }
}
