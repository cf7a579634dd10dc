using System.Text.RegularExpressions;

namespace LearnClinicalAI.Cli.Play;

/// <summary>A case's Markdown on a terminal: headings as titles, tables as tables, marks of emphasis left out.</summary>
internal static partial class Page
{
    public static void Show(string markdown, Screen screen, string style = "")
    {
        var prose = new List<string>();
        var table = new List<string[]>();
        foreach (var line in markdown.Trim().Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith('|'))
            {
                Flush(prose, screen, style);
                if (!Ruler().IsMatch(line))
                {
                    table.Add([.. line.Trim('|').Split('|').Select(cell => Plain(cell.Trim()))]);
                }
                continue;
            }
            Flush(table, screen);
            if (line.StartsWith('#'))
            {
                Flush(prose, screen, style);
                screen.Title(Plain(line.TrimStart('#').Trim()));
            }
            else
            {
                prose.Add(line);
            }
        }
        Flush(prose, screen, style);
        Flush(table, screen);
    }

    private static void Flush(List<string> prose, Screen screen, string style)
    {
        var text = string.Join('\n', prose).Trim('\n');
        prose.Clear();
        if (text.Length > 0)
        {
            screen.Line(Plain(text), style);
        }
    }

    private static void Flush(List<string[]> table, Screen screen)
    {
        if (table.Count > 0)
        {
            var width = table.Max(row => row.Length);
            var rows = table.ConvertAll(row => (string[])[.. row, .. Enumerable.Repeat("", width - row.Length)]);
            screen.Table(rows[0], rows.Skip(1));
            table.Clear();
        }
    }

    private static string Plain(string text) => Footnote().Replace(Emphasis().Replace(text, "${text}"), "");

    [GeneratedRegex(@"^\|(?:\s*:?-+:?\s*\|)+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Ruler();

    [GeneratedRegex(@"\*{1,2}(?<text>[^*\n]+)\*{1,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\[\^[a-z0-9-]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Footnote();
}
