using LearnClinicalAI.Content.Lessons;

namespace LearnClinicalAI.Server.Features.Authoring;

/// <summary>The part of <c>cases/readme.md</c> that tells an author how to write a case, as HTML; the file goes with the build.</summary>
internal static class WriteACase
{
    private const string Heading = "## Write your own case\n";

    private static readonly Lazy<string> Rendered = new(() => MarkdownText.Html(Part(Read())));

    public static string Html => Rendered.Value;

    /// <summary>What stands under its heading, with the headings a level up: the page has that heading itself.</summary>
    internal static string Part(string readme)
    {
        var text = readme.ReplaceLineEndings("\n");
        var begin = text.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        var end = text.IndexOf("\n## ", begin, StringComparison.Ordinal);
        return text[begin..(end < 0 ? text.Length : end)].Replace("\n###", "\n##", StringComparison.Ordinal);
    }

    private static string Read()
    {
        using var text = new StreamReader(typeof(WriteACase).Assembly.GetManifestResourceStream("cases.md")!);
        return text.ReadToEnd();
    }
}
