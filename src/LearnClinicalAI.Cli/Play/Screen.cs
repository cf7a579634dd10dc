using LearnClinicalAI.Simulation;
using Spectre.Console;

namespace LearnClinicalAI.Cli.Play;

/// <summary>What is seen of a session: prose for people, or the log's rows for programs.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole console;
    private readonly TextWriter rows;
    private readonly bool json;

    public Screen(TextWriter output, bool json)
    {
        rows = output;
        this.json = json;
        // colours are for a terminal: a file or another program gets plain text
        var plain = Console.IsOutputRedirected || output != Console.Out;
        console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Out = new AnsiConsoleOutput(output),
            }
        );
    }

    public void Prompt(string clock)
    {
        if (!json)
        {
            console.Markup($"[grey]{Markup.Escape(clock)}[/] [bold]>[/] ");
        }
    }

    /// <summary>A line that nobody typed at this terminal, so that what was said can be read beside the answers.</summary>
    public void Echo(string line)
    {
        if (!json)
        {
            console.WriteLine(line);
        }
    }

    public void Title(string text)
    {
        if (!json)
        {
            console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]") { Justification = Justify.Left });
        }
    }

    public void Line(string text, string style = "")
    {
        if (!json)
        {
            console.WriteLine(text, style.Length == 0 ? Style.Plain : Style.Parse(style));
        }
    }

    public void Table(string[] columns, IEnumerable<string[]> lines)
    {
        if (json)
        {
            return;
        }
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(Markup.Escape(column));
        }
        if (columns.All(column => column.Length == 0))
        {
            table.HideHeaders();
        }
        foreach (var line in lines)
        {
            table.AddRow([.. line.Select(Markup.Escape)]);
        }
        console.Write(table);
    }

    public void Row(EncounterEvent row)
    {
        if (json)
        {
            rows.WriteLine(EncounterLog.WriteLine(row));
        }
    }
}
