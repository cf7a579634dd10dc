using System.Reflection;

namespace LearnClinicalAI.Simulation.Tests;

/// <summary>A row of a table of questions. Expected: intents; "-" for a statement that asks nothing; "?" for what must not be understood.</summary>
internal sealed record Questions(string Kind, string Text, string Before, string Expected)
{
    public static IReadOnlyList<Questions> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(row => new Questions(row[0], row[1], row[2], row[3])),
        ];
    }

    public Hearing Reply()
    {
        var play = new Play();
        if (Before.Length > 0)
        {
            play.Say(Before);
        }
        return play.Now.Hear(Text);
    }

    public string Heard() => string.Join(' ', Reply().Understanding.Intents);

    public bool IsMet()
    {
        var heard = Reply();
        return Expected switch
        {
            "?" => !heard.Understanding.Understood && heard.Facts.Count == 0,
            "-" => heard.Understanding.Intents.Count == 0 && heard.Facts.Count == 0,
            _ => heard.Understanding.Intents.ToHashSet().SetEquals(Expected.Split(' ')),
        };
    }
}
