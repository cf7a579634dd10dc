using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Promises;

/// <summary>Writes a log event by event; every event comes one simulated minute after the one before.</summary>
internal sealed class RunScript
{
    private readonly List<EncounterEvent> log = [];

    public RunScript(string variant = "base") =>
        log.Add(
            new Started
            {
                Seq = 1,
                Case = "night",
                Hash = "h1",
                Engine = "1",
                Variant = variant,
            }
        );

    public IReadOnlyList<EncounterEvent> Log => log;

    /// <summary>The number of the event added last.</summary>
    public int Last => log[^1].Seq;

    public RunScript Add(EncounterEvent row)
    {
        log.Add(row with { Seq = log.Count + 1, Minute = log.Count });
        return this;
    }

    public RunScript Say(string text, params string[] intents) => Say(text, null, intents);

    public RunScript Say(string text, string? about, string[] intents) =>
        Add(
            new Said
            {
                Text = text,
                Intents = intents,
                About = about,
            }
        );

    public RunScript Tell(string text, params string[] facts) => Add(new Replied { Text = text, Facts = facts });

    public RunScript Examine(string exam) => Add(new Examined { Exam = exam, Finding = "Raised." });

    public RunScript Order(string investigation) => Add(new Ordered { Investigation = investigation });

    public RunScript Result(string investigation) => Add(new Resulted { Investigation = investigation, Result = "…" });

    public RunScript Treat(string treatment, decimal? dose = null, string? unit = null, string? route = null) =>
        Add(
            new Treated
            {
                Treatment = treatment,
                Dose = dose,
                Unit = unit,
                Route = route,
            }
        );

    public RunScript Open(string document) => Add(new Opened { Document = document });

    public RunScript Show(string output) => Add(new Suggested { Output = output });

    public RunScript Answer(string output, string how, string? text = null) =>
        Add(
            new Answered
            {
                Output = output,
                How = how,
                Text = text,
            }
        );

    public RunScript Check(string output, string against) => Add(new Checked { Output = output, Against = against });

    public RunScript Provisional(string diagnosis, string plan = "", params string[] differential) =>
        Add(
            new Provisional
            {
                Diagnosis = diagnosis,
                Plan = plan,
                Differential = differential,
            }
        );

    public RunScript Commit(string diagnosis, string plan = "", params string[] differential) =>
        Add(
            new Committed
            {
                Diagnosis = diagnosis,
                Plan = plan,
                Differential = differential,
            }
        );

    public RunScript Write(string text, string document = "handover") =>
        Add(new Wrote { Document = document, Text = text });

    public RunScript Give(string category, string tool = "chat") =>
        Add(new Identifier { Category = category, Tool = tool });

    public RunScript Become(string state) => Add(new StateChanged { State = state });

    public RunScript End(string how) => Add(new Ended { How = how });
}
