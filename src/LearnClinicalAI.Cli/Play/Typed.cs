using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Play;

/// <summary>What a typed line means.</summary>
internal abstract record Typed
{
    private Typed() { }

    public sealed record Do(Act Act) : Typed;

    public sealed record Look(string At) : Typed;

    public sealed record Leave : Typed;

    /// <summary>Several things are meant by it; a number picks one.</summary>
    public sealed record Which(Choice Choice) : Typed;

    /// <summary>A text follows, line by line, up to a line with a full stop alone.</summary>
    public sealed record Writing(Func<string, Act> Make) : Typed;

    public sealed record Unclear(string Why) : Typed;

    public static Typed Read(string line, CaseScript script)
    {
        if (line[0] != '/')
        {
            return new Do(new Act.Say(line));
        }
        var space = line.IndexOf(' ');
        var verb = (space < 0 ? line[1..] : line[1..space]).ToLowerInvariant();
        var rest = space < 0 ? "" : line[(space + 1)..].Trim();
        return verb switch
        {
            "help" or "chart" or "ai" or "status" or "orders" or "results" or "why" => new Look(verb),
            "find" => new Look($"find {rest}"),
            "quit" => new Leave(),
            "wait" => Number(rest) is { } minutes ? new Do(new Act.Wait(minutes)) : new Unclear("/wait MINUTES"),
            "examine" => Named(rest, script, CatalogueKind.Examination, id => new Act.Examine(id)),
            "order" => Named(rest, script, CatalogueKind.Investigation, id => new Act.Order(id)),
            "treat" => Treat(rest, script),
            "open" => new Do(new Act.Open(rest)),
            "end" => new Do(new Act.End(rest.Length == 0 ? "handed-over" : rest)),
            "accept" => new Do(new Act.Answer(rest, "accepted", null)),
            "reject" => new Do(new Act.Answer(rest, "rejected", null)),
            "request" => new Do(new Act.Request(rest)),
            "provisional" => Commit(
                rest,
                (diagnosis, others, plan) => new Act.CommitProvisional(diagnosis, others, plan)
            ),
            "commit" => Commit(rest, (diagnosis, others, plan) => new Act.CommitFinal(diagnosis, others, plan)),
            _ => TwoPart(verb, rest),
        };
    }

    private static Typed TwoPart(string verb, string rest)
    {
        var space = rest.IndexOf(' ');
        var (first, second) = space < 0 ? (rest, "") : (rest[..space], rest[(space + 1)..].Trim());
        return verb switch
        {
            "ask" => new Do(new Act.AskTool(first, second)),
            "edit" when second.Length == 0 => new Writing(text => new Act.Answer(first, "edited", text)),
            "edit" => new Do(new Act.Answer(first, "edited", second)),
            "check" => new Do(new Act.Check(first, second.Length == 0 ? "chart" : second)),
            "write" when second.Length == 0 => new Writing(text => new Act.Write(first, text)),
            "write" => new Do(new Act.Write(first, second)),
            _ => new Unclear($"/{verb} is not known here; /help lists what is."),
        };
    }

    /// <summary>"diagnosis | other, other | plan".</summary>
    private static Do Commit(string rest, Func<string, IReadOnlyList<string>, string, Act> make)
    {
        var parts = rest.Split('|', 3, StringSplitOptions.TrimEntries);
        IReadOnlyList<string> others =
            parts.Length > 1
                ? parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : [];
        return new Do(make(parts[0], others, parts.Length > 2 ? parts[2] : ""));
    }

    private static Typed Named(string words, CaseScript script, CatalogueKind kind, Func<string, Act> make) =>
        Choice.Of(words, script, kind) switch
        {
            [] when words.Length == 0 => new Unclear("Say what, as in /order ecg."),
            [] => new Unclear($"Nothing here is called \"{words}\"; /find looks things up."),
            [var one] => new Do(make(one.Id)),
            var several => new Which(new Choice(several, make)),
        };

    /// <summary>"aspirin 300 mg oral", "salbutamol nebulised", "call cardiology".</summary>
    private static Typed Treat(string rest, CaseScript script)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => Number(word) is not null);
        if (at < 0)
        {
            var (name, route) = NameAndRoute(words, script);
            return Named(name, script, CatalogueKind.Treatment, id => new Act.Treat(id, null, null, route));
        }
        return Named(
            string.Join(' ', words[..at]),
            script,
            CatalogueKind.Treatment,
            id => new Act.Treat(id, Number(words[at]), words.ElementAtOrDefault(at + 1), Rest(words, at + 2))
        );
    }

    /// <summary>The longest beginning that names something given by a route, and what follows it; else all is a name.</summary>
    private static (string Name, string? Route) NameAndRoute(string[] words, CaseScript script)
    {
        for (var length = words.Length; length > 0; length--)
        {
            var name = string.Join(' ', words[..length]);
            var found = Choice.Of(name, script, CatalogueKind.Treatment);
            if (found.Count > 0 && (length == words.Length || found.Any(entry => HasRoutes(entry.Id, script))))
            {
                return (name, Rest(words, length));
            }
        }
        return (string.Join(' ', words), null);
    }

    private static bool HasRoutes(string id, CaseScript script) =>
        script.Treatments.Any(treatment => treatment.Id == id && treatment.Routes.Count > 0);

    private static string? Rest(string[] words, int from) =>
        from < words.Length ? string.Join(' ', words[from..]) : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
