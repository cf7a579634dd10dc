namespace LearnClinicalAI.Simulation;

/// <summary>
/// Writes the rows of one act: stamps them, folds each at once, and lets the world move as the clock passes
/// (results, states, the co-pilot, the end). An act's own row is stamped when the act is finished.
/// </summary>
internal sealed class Chronicle(ScriptIndex script, EncounterState before)
{
    private readonly List<EncounterEvent> rows = [];

    public EncounterState Now { get; private set; } = before;
    public IReadOnlyList<EncounterEvent> Rows => rows;
    public bool Ended => Now.EndedHow is not null;

    /// <summary>Writes a row at this minute, then whatever follows from it at once.</summary>
    public void Add(EncounterEvent row)
    {
        Write(row);
        Settle();
    }

    /// <summary>Writes a row; what follows from it waits for <see cref="Settle"/>.</summary>
    public void Write(EncounterEvent row)
    {
        var stamped = row with { Seq = Now.LastSeq + 1, Minute = Now.Minute };
        rows.Add(stamped);
        Now = LogFold.Apply(script, Now, stamped);
    }

    /// <summary>Lets simulated minutes pass. False: the encounter ended on the way, so the act was not finished.</summary>
    public bool Pass(decimal minutes)
    {
        var until = Now.Minute + minutes;
        Settle();
        while (!Ended && NextMoment() is { } moment && moment <= until)
        {
            Now = Now with { Minute = Plain(Math.Max(Now.Minute, moment)) };
            ReportDueResults();
            Settle();
            if (!Ended && Now.Minute >= script.Script.Clock.Limit)
            {
                Write(new Ended { How = "time" });
            }
        }
        if (Ended)
        {
            return false;
        }
        Now = Now with { Minute = Plain(until) };
        return true;
    }

    /// <summary>State changes and co-pilot outputs that are due at this minute.</summary>
    public void Settle()
    {
        var visited = new HashSet<string?> { Now.State };
        while (!Ended && StateMachine.DueTransition(script, Now) is { } to && visited.Add(to.State))
        {
            Write(new StateChanged { State = to.State });
            if (script.States.TryGetValue(to.State, out var state) && state.Ends is { } how)
            {
                Write(new Ended { How = how });
            }
        }
        if (!Ended)
        {
            ShowOutputs();
        }
    }

    /// <summary>Without trailing zeros, so that a minute is written alike however it was reached.</summary>
    private static decimal Plain(decimal minute) => minute / 1.0000000000000000000000000000m;

    private decimal? NextMoment()
    {
        decimal? next = script.Script.Clock.Limit;
        foreach (var pending in Now.Pending)
        {
            next = Earlier(next, pending.DueAt);
        }
        next = Earlier(next, StateMachine.NextTransitionAt(script, Now));
        return Earlier(next, LogFold.ManagementDueAt(Now));
    }

    private static decimal? Earlier(decimal? one, decimal? other) => one is null || other < one ? other : one;

    private void ReportDueResults()
    {
        foreach (var pending in Now.Pending.Where(pending => pending.DueAt <= Now.Minute).OrderBy(due => due.DueAt))
        {
            Write(new Resulted { Investigation = pending.Investigation, Result = pending.Text });
        }
    }

    private void ShowOutputs()
    {
        Now = LogFold.WithStagesByTime(Now);
        foreach (var output in script.Script.Outputs)
        {
            if (
                output.Stage != CopilotStage.Request
                && Now.Stages.Contains(output.Stage)
                && !Now.ShownIds.Contains(output.Id)
            )
            {
                Write(new Suggested { Output = output.Id });
            }
        }
    }
}
