using System.Collections.Immutable;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// One row of the log → the state after it. What the row says counts: nothing is understood or decided again,
/// so a log that an older engine wrote means what it meant then.
/// </summary>
internal static class LogFold
{
    /// <summary>Questions answered before the co-pilot's <c>history</c> outputs appear.</summary>
    private const int QuestionsForHistory = 5;

    /// <summary>Minutes from the provisional commitment to the co-pilot's <c>management</c> outputs.</summary>
    private const decimal ManagementDelay = 10m;

    public static EncounterState Apply(ScriptIndex script, EncounterState now, EncounterEvent row)
    {
        // A row that the state already holds (sent twice, read twice) changes nothing.
        if (row.Seq <= now.LastSeq)
        {
            return now;
        }
        var next = WithStagesByTime(now with { LastSeq = row.Seq, Minute = Math.Max(now.Minute, row.Minute) });
        return row switch
        {
            Started started => Start(script, next, started),
            Said said => next with { Heard = said, ActsDone = next.ActsDone.Union(Acts(said)) },
            Replied replied => Reply(script, next, replied),
            Opened opened => Open(script, next, opened),
            Examined examined => next with { Examined = next.Examined.Add(examined.Exam) },
            Ordered ordered => Order(script, next, ordered),
            Resulted resulted => Result(next, resulted),
            Treated treated => Treat(script, next, treated),
            Suggested suggested => Suggest(next, suggested),
            Answered answered => next with
            {
                Answers = next.Answers.SetItem(
                    answered.Output,
                    new OutputAnswer(answered.How, answered.Text, answered.Minute)
                ),
            },
            Checked done => next with { Checks = next.Checks.Add((done.Output, done.Against)) },
            Identifier identifier => next with { IdentifiersGiven = next.IdentifiersGiven.Add(identifier.Category) },
            Provisional provisional => next with
            {
                Provisional = provisional,
                Stages = next.Stages.Add(CopilotStage.Provisional),
            },
            Committed committed => next with { Committed = committed },
            Wrote wrote => next with
            {
                Written = next.Written.SetItem(wrote.Document, wrote.Text),
                Stages = next.Stages.Add(CopilotStage.Documentation),
            },
            StateChanged changed => next with { State = changed.State, StateSince = changed.Minute },
            Hinted hinted => next with { Hints = next.Hints.Add(hinted.Hint) },
            Ended ended => next with { EndedHow = ended.How },
            _ => next,
        };
    }

    /// <summary>The minute at which the <c>management</c> outputs come by time alone; null when they have come or have no time yet.</summary>
    public static decimal? ManagementDueAt(EncounterState now) =>
        now.Provisional is { } provisional && !now.Stages.Contains(CopilotStage.Management)
            ? provisional.Minute + ManagementDelay
            : null;

    /// <summary>The stages that time alone has reached.</summary>
    public static EncounterState WithStagesByTime(EncounterState now) =>
        ManagementDueAt(now) <= now.Minute ? now with { Stages = now.Stages.Add(CopilotStage.Management) } : now;

    private static EncounterState Start(ScriptIndex script, EncounterState now, Started row) =>
        now with
        {
            Variant = row.Variant,
            Seed = row.Seed,
            Mode = row.Mode,
            Trust = script.PersonaOf(row.Variant).Trust,
            State = script.InitialState?.Id,
            StateSince = row.Minute,
            Stages = now.Stages.Add(CopilotStage.Arrival).Add(CopilotStage.Request),
        };

    private static IEnumerable<string> Acts(Said said) =>
        said.Intents.Where(intent => intent.StartsWith("act.", StringComparison.Ordinal));

    private static EncounterState Reply(ScriptIndex script, EncounterState now, Replied row)
    {
        var told = now.Told;
        foreach (var fact in row.Facts)
        {
            told = told.SetItem(fact, told.GetValueOrDefault(fact) + 1);
        }
        // The opening line answers nobody: it is no turn.
        var turn = now.Heard is not null;
        var answered = now.AnsweredQuestions + (turn && row.Understood && row.Facts.Count > 0 ? 1 : 0);
        var said = script.PatientWords(now.Variant);
        var cue = said.Cues.FindIndex(words => row.Text.Contains(words, StringComparison.Ordinal));
        var asked = now.QuestionsAsked;
        for (var i = 0; i < said.Questions.Count; i++)
        {
            if (!asked.Contains(i) && row.Text.Contains(said.Questions[i], StringComparison.Ordinal))
            {
                asked = asked.Add(i);
            }
        }
        return now with
        {
            Told = told,
            Trust = turn ? Math.Clamp(row.Trust, 0, 100) : now.Trust,
            Turns = now.Turns + (turn ? 1 : 0),
            Misheard = turn && !row.Understood,
            AnsweredQuestions = answered,
            Stages = answered >= QuestionsForHistory ? now.Stages.Add(CopilotStage.History) : now.Stages,
            Last = now.Heard is { } heard ? new Exchange(heard.Intents, heard.About, row.Facts) : now.Last,
            Heard = null,
            CueOpen = cue < 0 ? null : cue,
            CuesDropped = cue < 0 ? now.CuesDropped : now.CuesDropped.Add(cue),
            QuestionsAsked = asked,
        };
    }

    private static EncounterState Open(ScriptIndex script, EncounterState now, Opened row) =>
        now with
        {
            Opened = now.Opened.Add(row.Document),
            Stages = script.WritingTasks.ContainsKey(row.Document)
                ? now.Stages.Add(CopilotStage.Documentation)
                : now.Stages,
        };

    private static EncounterState Order(ScriptIndex script, EncounterState now, Ordered row)
    {
        var next = now with { Ordered = now.Ordered.Add(row.Investigation) };
        if (!script.Investigations.TryGetValue(row.Investigation, out var investigation))
        {
            return next;
        }
        var result = investigation.Results.FirstOrDefault(candidate =>
            (candidate.State is null || candidate.State == now.State)
            && (candidate.FromMinute is null || candidate.FromMinute <= row.Minute)
        );
        var text = script.Render(result?.Text ?? "No result could be obtained.", now.Variant);
        return next with
        {
            Cost = now.Cost + investigation.Cost,
            HarmDone = Worse(now.HarmDone, investigation.Harm),
            Pending = now.Pending.Add(
                new PendingResult(row.Investigation, row.Minute, row.Minute + investigation.Turnaround, text)
            ),
        };
    }

    private static EncounterState Result(EncounterState now, Resulted row)
    {
        var arrived = now.Pending.FindIndex(pending => pending.Investigation == row.Investigation);
        return now with
        {
            Pending = arrived < 0 ? now.Pending : now.Pending.RemoveAt(arrived),
            Results = now.Results.Add(new SeenResult(row.Investigation, row.Minute, row.Result)),
            Stages = now.Stages.Add(CopilotStage.Investigations),
        };
    }

    private static EncounterState Treat(ScriptIndex script, EncounterState now, Treated row)
    {
        script.Treatments.TryGetValue(row.Treatment, out var treatment);
        return now with
        {
            Treated = now.Treated.Add(row.Treatment),
            Treatments = now.Treatments.Add(
                new GivenTreatment(row.Treatment, row.Minute, row.Dose, row.Unit, row.Route)
            ),
            Cost = now.Cost + (treatment?.Cost ?? 0m),
            HarmDone = Worse(now.HarmDone, treatment?.Harm ?? Harm.None),
            Stages = now.Stages.Add(CopilotStage.Management),
        };
    }

    private static EncounterState Suggest(EncounterState now, Suggested row) =>
        now.ShownIds.Contains(row.Output)
            ? now
            : now with
            {
                Shown = now.Shown.Add(row.Output),
                ShownIds = now.ShownIds.Add(row.Output),
            };

    private static Harm Worse(Harm one, Harm other) => one > other ? one : other;
}
