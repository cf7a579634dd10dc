namespace LearnClinicalAI.Simulation;

/// <summary>What each act does to the world, or why it is refused. Talk is in <see cref="Conversation"/>.</summary>
internal static class ActRules
{
    private static readonly string[] Answers = ["accepted", "edited", "rejected"];
    private static readonly string[] Sources = ["chart", "patient", "source"];
    private static readonly string[] Ends = ["handed-over", "transferred", "discharged"];

    /// <summary>Does the act on the chronicle; null when it was done, the reason when nothing was.</summary>
    public static Refusal? Perform(ScriptIndex script, Chronicle world, Act act) =>
        act switch
        {
            Act.Open open => Open(script, world, open),
            Act.Examine examine => Examine(script, world, examine),
            Act.Order order => Order(script, world, order),
            Act.Treat treat => Treat(script, world, treat),
            Act.Wait wait => Wait(world, wait),
            Act.AskTool ask => CopilotRules.AskTool(script, world, ask),
            Act.Request request => CopilotRules.Request(script, world, request),
            Act.Check check => Check(script, world, check),
            Act.Answer answer => Answer(script, world, answer),
            Act.CommitProvisional commit => CommitProvisional(world, commit),
            Act.CommitFinal commit => CommitFinal(world, commit),
            Act.Write write => Write(script, world, write),
            Act.TakeHint => Hints.Take(script, world),
            Act.End end => End(script, world, end),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act of a kind that has no rule."),
        };

    private static Refusal? Open(ScriptIndex script, Chronicle world, Act.Open act)
    {
        if (!script.Chart.ContainsKey(act.Document) && !script.WritingTasks.ContainsKey(act.Document))
        {
            return Refusal.UnknownDocument;
        }
        world.Add(new Opened { Document = act.Document });
        return null;
    }

    private static Refusal? Examine(ScriptIndex script, Chronicle world, Act.Examine act)
    {
        if (!script.Examinations.TryGetValue(act.Exam, out var exam))
        {
            return Refusal.UnknownExamination;
        }
        if (world.Pass(exam.Minutes ?? script.Script.Clock.Examination))
        {
            var finding = script.Render(exam.Finding, world.Now.Variant);
            world.Add(
                new Examined
                {
                    Exam = exam.Id,
                    Finding = finding,
                    Consent = act.Consent || world.Now.ActsDone.Contains("act.consent"),
                    Chaperone = act.Chaperone,
                }
            );
        }
        return null;
    }

    private static Refusal? Order(ScriptIndex script, Chronicle world, Act.Order act)
    {
        if (!script.Investigations.ContainsKey(act.Investigation))
        {
            return Refusal.UnknownInvestigation;
        }
        if (world.Now.Pending.Any(pending => pending.Investigation == act.Investigation))
        {
            return Refusal.AlreadyOrdered;
        }
        if (world.Pass(script.Script.Clock.Order))
        {
            world.Add(new Ordered { Investigation = act.Investigation });
        }
        return null;
    }

    private static Refusal? Treat(ScriptIndex script, Chronicle world, Act.Treat act)
    {
        if (!script.Treatments.TryGetValue(act.Treatment, out var treatment))
        {
            return Refusal.UnknownTreatment;
        }
        if (DoseRules.Check(treatment, act, out var route) is { } refusal)
        {
            return refusal;
        }
        if (world.Pass(treatment.Minutes ?? script.Script.Clock.Treatment))
        {
            world.Add(
                new Treated
                {
                    Treatment = treatment.Id,
                    Dose = act.Dose,
                    Unit = act.Dose is null ? null : act.Unit,
                    Route = route,
                }
            );
        }
        return null;
    }

    private static Refusal? Wait(Chronicle world, Act.Wait act)
    {
        if (act.Minutes is <= 0m or > Encounter.LongestWait)
        {
            return Refusal.WaitOutOfRange;
        }
        if (world.Pass(act.Minutes))
        {
            world.Add(new Waited { Minutes = act.Minutes });
        }
        return null;
    }

    private static Refusal? Check(ScriptIndex script, Chronicle world, Act.Check act)
    {
        if (CopilotRules.NotInView(script, world.Now, act.Output) is { } refusal)
        {
            return refusal;
        }
        if (!Sources.Contains(act.Against))
        {
            return Refusal.UnknownCheck;
        }
        if (world.Pass(script.Script.Clock.Copilot))
        {
            world.Add(new Checked { Output = act.Output, Against = act.Against });
        }
        return null;
    }

    private static Refusal? Answer(ScriptIndex script, Chronicle world, Act.Answer act)
    {
        if (CopilotRules.NotInView(script, world.Now, act.Output) is { } refusal)
        {
            return refusal;
        }
        if (!Answers.Contains(act.How))
        {
            return Refusal.UnknownAnswer;
        }
        var edited = act.How == "edited";
        if (edited && string.IsNullOrWhiteSpace(act.Text))
        {
            return Refusal.EditMissing;
        }
        if (act.Text?.Length > Encounter.LongestDocument)
        {
            return Refusal.TooLong;
        }
        world.Add(
            new Answered
            {
                Output = act.Output,
                How = act.How,
                // the new text, or the reason given for a rejection
                Text = act.How == "accepted" || string.IsNullOrWhiteSpace(act.Text) ? null : act.Text,
            }
        );
        return null;
    }

    private static Refusal? CommitProvisional(Chronicle world, Act.CommitProvisional act)
    {
        var refusal =
            world.Now.Committed is not null ? Refusal.AlreadyCommitted
            : world.Now.Provisional is not null ? Refusal.ProvisionalAlreadyMade
            : Wording(act.Diagnosis, act.Differential, act.Plan);
        if (refusal is null)
        {
            world.Add(
                new Provisional
                {
                    Diagnosis = act.Diagnosis.Trim(),
                    Differential = Listed(act.Differential),
                    Plan = act.Plan.Trim(),
                }
            );
        }
        return refusal;
    }

    private static Refusal? CommitFinal(Chronicle world, Act.CommitFinal act)
    {
        var refusal =
            world.Now.Committed is not null ? Refusal.AlreadyCommitted
            : world.Now.Provisional is null ? Refusal.ProvisionalMissing
            : Wording(act.Diagnosis, act.Differential, act.Plan);
        if (refusal is null)
        {
            world.Add(
                new Committed
                {
                    Diagnosis = act.Diagnosis.Trim(),
                    Differential = Listed(act.Differential),
                    Plan = act.Plan.Trim(),
                }
            );
        }
        return refusal;
    }

    private static Refusal? Wording(string diagnosis, IReadOnlyList<string> differential, string plan)
    {
        if (string.IsNullOrWhiteSpace(diagnosis))
        {
            return Refusal.DiagnosisMissing;
        }
        return diagnosis.Length + differential.Sum(entry => entry.Length) + plan.Length > Encounter.LongestDocument
            ? Refusal.TooLong
            : null;
    }

    private static IReadOnlyList<string> Listed(IReadOnlyList<string> differential) =>
        [.. differential.Select(entry => entry.Trim()).Where(entry => entry.Length > 0)];

    private static Refusal? Write(ScriptIndex script, Chronicle world, Act.Write act)
    {
        if (!script.WritingTasks.ContainsKey(act.Document))
        {
            return Refusal.UnknownDocument;
        }
        if (string.IsNullOrWhiteSpace(act.Text))
        {
            return Refusal.NothingSaid;
        }
        if (act.Text.Length > Encounter.LongestDocument)
        {
            return Refusal.TooLong;
        }
        world.Add(new Wrote { Document = act.Document, Text = act.Text });
        return null;
    }

    private static Refusal? End(ScriptIndex script, Chronicle world, Act.End act)
    {
        // The wall's clock ends an assessment whatever is still to do.
        var timeIsUp = act.How == "time";
        if (!timeIsUp && !Ends.Contains(act.How))
        {
            return Refusal.UnknownEnd;
        }
        // A consultation is not over before the doctor has said what it is; a document or a search may stand alone.
        if (!timeIsUp && script.Script.Info.Use == CaseUse.Consultation && world.Now.Committed is null)
        {
            return Refusal.NotCommitted;
        }
        world.Write(new Ended { How = act.How });
        return null;
    }
}
