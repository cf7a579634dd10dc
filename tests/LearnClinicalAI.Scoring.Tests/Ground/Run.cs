using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Ground;

/// <summary>Writes a log row by row. A row comes a minute after the one before unless it is told when.</summary>
internal sealed class Run
{
    private readonly List<EncounterEvent> log = [];
    private decimal minute;

    public Run(string variant = "base") =>
        Add(
            new Started
            {
                Case = "small",
                Hash = "0",
                Engine = "test",
                Variant = variant,
            }
        );

    public IReadOnlyList<EncounterEvent> Log => log;

    /// <summary>The seq of the row written last.</summary>
    public int Last => log[^1].Seq;

    public Run At(decimal when)
    {
        minute = when;
        return this;
    }

    public Run Says(string text, params string[] intents) => Add(new Said { Text = text, Intents = intents });

    public Run SaysAbout(string about, string text, params string[] intents) =>
        Add(
            new Said
            {
                Text = text,
                Intents = intents,
                About = about,
            }
        );

    public Run Hears(string text, params string[] facts) => Add(new Replied { Text = text, Facts = facts });

    public Run Examines(string exam) => Add(new Examined { Exam = exam, Finding = "Seen." });

    public Run Orders(string investigation) => Add(new Ordered { Investigation = investigation });

    public Run Gets(string investigation) => Add(new Resulted { Investigation = investigation, Result = "Known." });

    public Run Opens(string document) => Add(new Opened { Document = document });

    public Run Treats(string treatment, decimal? dose = null, string? unit = null, string? route = null) =>
        Add(
            new Treated
            {
                Treatment = treatment,
                Dose = dose,
                Unit = unit,
                Route = route,
            }
        );

    public Run Sees(params string[] outputs)
    {
        foreach (var output in outputs)
            Add(new Suggested { Output = output });
        return this;
    }

    public Run Answers(string output, string how, string? text = null) =>
        Add(
            new Answered
            {
                Output = output,
                How = how,
                Text = text,
            }
        );

    public Run Checks(string output, string against) => Add(new Checked { Output = output, Against = against });

    public Run GivesAway(string category, string tool) => Add(new Identifier { Category = category, Tool = tool });

    public Run Thinks(string diagnosis, string plan = "", params string[] differential) =>
        Add(
            new Provisional
            {
                Diagnosis = diagnosis,
                Differential = differential,
                Plan = plan,
            }
        );

    public Run Commits(string diagnosis, string plan = "", params string[] differential) =>
        Add(
            new Committed
            {
                Diagnosis = diagnosis,
                Differential = differential,
                Plan = plan,
            }
        );

    public Run Writes(string text, string document = "note") => Add(new Wrote { Document = document, Text = text });

    public Run Turns(string state) => Add(new StateChanged { State = state });

    public Run Ends(string how) => Add(new Ended { How = how });

    public ScoreReport Marked(params Criterion[] criteria) =>
        Marking.Mark(SmallCase.Script, SmallCase.Key(criteria), log);

    /// <summary>The result of one criterion with this rule.</summary>
    public CriterionResult By(EvidenceRule rule) => Marked(SmallCase.Criterion(rule)).Criteria[0];

    public Reliance Reliance() => Marked().Reliance;

    private Run Add(EncounterEvent row)
    {
        log.Add(row with { Seq = log.Count + 1, Minute = minute });
        minute++;
        return this;
    }
}
