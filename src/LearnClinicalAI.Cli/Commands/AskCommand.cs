using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai ask</c>: what the patient understands and answers, question by question, each in a fresh encounter.</summary>
internal static class AskCommand
{
    private const int FullTrust = 100;

    private sealed record Question(string? Q, string? Prev);

    private sealed record Answer(
        string Q,
        string Reply,
        IReadOnlyList<string> Intents,
        string? About,
        IReadOnlyList<string> Facts,
        bool Understood,
        double Confidence
    );

    /// <summary>An answer with how it came about; <c>trace</c> stands behind the members of the contract.</summary>
    private sealed record TracedAnswer(
        string Q,
        string Reply,
        IReadOnlyList<string> Intents,
        string? About,
        IReadOnlyList<string> Facts,
        bool Understood,
        double Confidence,
        Trace Trace
    );

    private sealed record Trace(
        IReadOnlyList<ScoredIntent> Intents,
        IReadOnlyList<ConsideredFact> Considered,
        int TrustBefore,
        IReadOnlyList<TrustStep> TrustSteps,
        int TrustAfter
    );

    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("CASE_DIR");
        var questions = new Option<string>("--questions")
        {
            Description = "JSON lines {\"q\": …, \"prev\": …}; - (as without it) reads them from standard input.",
            DefaultValueFactory = _ => "-",
        };
        var trust = new Option<int>("--trust")
        {
            Description = "The patient's trust at the start, 0 to 100.",
            DefaultValueFactory = _ => FullTrust,
        };
        var trace = new Option<bool>("--trace")
        {
            Description =
                "Adds to each row which intents scored how, and which facts were considered, told or held and why.",
        };
        var json = new Option<bool>("--json") { Description = "Rows are JSON in any case." };
        var command = new Command("ask", "Puts questions to the patient; one JSON line for each.")
        {
            folder,
            questions,
            trust,
            trace,
            json,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(questions),
                parsed.GetValue(trust),
                parsed.GetValue(trace),
                terminal
            )
        );
        return command;
    }

    private static int Run(string folder, string questions, int trust, bool traced, Terminal terminal)
    {
        if (trust is < 0 or > 100)
        {
            throw new WrongUse("--trust takes a whole number from 0 to 100.");
        }
        if (Given.Case(folder, terminal) is not { } read)
        {
            return ExitCodes.FoundErrors;
        }
        var script = read.Script with { Persona = read.Script.Persona with { Trust = trust } };
        using var rows = questions == "-" ? terminal.In : new StringReader(Given.FileText(questions));
        var code = ExitCodes.Fine;
        for (var line = 1; rows.ReadLine() is { } row; line++)
        {
            if (string.IsNullOrWhiteSpace(row))
            {
                continue;
            }
            if (Parse(row) is { Q: { } asked } question)
            {
                var (answer, trace) = Put(script, asked, question.Prev);
                terminal.Out.WriteLine(traced ? Json.Write(With(answer, trace)) : Json.Write(answer));
            }
            else
            {
                var place = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(questions == "-" ? "stdin" : questions)}:{line}:1"
                );
                terminal.Error.WriteLine(
                    $"{place}: error QuestionRow A row is a JSON object such as {{\"q\":\"When did it start?\"}}."
                );
                code = ExitCodes.FoundErrors;
            }
        }
        return code;
    }

    private static Question? Parse(string row)
    {
        try
        {
            // a file piped in may begin with the mark of its encoding
            return Json.Read<Question>(row.TrimStart('\uFEFF'));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TracedAnswer With(Answer answer, TurnTrace trace) =>
        new(
            answer.Q,
            answer.Reply,
            answer.Intents,
            answer.About,
            answer.Facts,
            answer.Understood,
            answer.Confidence,
            new Trace(trace.Intents, trace.Considered, trace.TrustBefore, trace.TrustSteps, trace.Hearing.TrustAfter)
        );

    private static (Answer Answer, TurnTrace Trace) Put(CaseScript script, string q, string? before)
    {
        var encounter = Encounter.Begin(script, "base", 1, "practice").After;
        if (before is not null && encounter.Perform(new Act.Say(before)) is ActResult.Done earlier)
        {
            encounter = earlier.After;
        }
        var trace = encounter.Trace(q);
        if (encounter.Accept(trace.Hearing) is not ActResult.Done done)
        {
            return (new Answer(q, "", [], null, [], false, 0), trace);
        }
        var understanding = trace.Hearing.Understanding;
        var said = done.Events.OfType<Said>().FirstOrDefault();
        var replied = done.Events.OfType<Replied>().FirstOrDefault();
        return (
            new Answer(
                q,
                replied?.Text ?? "",
                said?.Intents ?? understanding.Intents,
                said?.About ?? understanding.About,
                replied?.Facts ?? [],
                replied?.Understood ?? understanding.Understood,
                understanding.Confidence
            ),
            trace
        );
    }
}
