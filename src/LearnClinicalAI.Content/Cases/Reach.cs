using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>What a learner can come to know or do in a case, however well they play it.</summary>
internal sealed class Reach
{
    private readonly CaseScript script;
    private readonly CaseKey key;
    private readonly HashSet<string> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> states = new(StringComparer.Ordinal);

    public Reach(CaseFolder folder)
    {
        script = folder.Script;
        key = folder.Key;
        while (script.Facts.Any(fact => IsWithinReach(fact) && facts.Add(fact.Id))) { }
        foreach (var initial in script.States.Where(state => state.Initial))
        {
            Visit(initial.Id);
        }
    }

    /// <summary>The true version of a fact can be told.</summary>
    public bool CanLearn(string fact) => facts.Contains(fact);

    public bool CanReachState(string state) => states.Contains(state);

    private int HighestTrust => script.Persona.Raises.Count > 0 ? 100 : script.Persona.Trust;

    private bool IsWithinReach(Fact fact)
    {
        if (facts.Contains(fact.Id))
        {
            return false;
        }
        var told = fact.Disclose switch
        {
            Disclosure.Never => false,
            Disclosure.Trust => fact.Trust <= HighestTrust,
            Disclosure.After => fact.After.Any(CanHappen),
            _ => true,
        };
        var straight =
            fact.Distortion is not { } distortion
            || (distortion.UntilTrust is { } trust && trust <= HighestTrust)
            || distortion.UntilAfter.Any(CanHappen);
        return told && straight;
    }

    private bool CanHappen(string id) =>
        facts.Contains(id)
        || script.Examinations.Any(exam => exam.Id == id)
        || script.Investigations.Any(test => test.Id == id);

    private void Visit(string id)
    {
        if (script.States.FirstOrDefault(state => state.Id == id) is { } state && states.Add(id))
        {
            foreach (var transition in state.To)
            {
                Visit(transition.State);
            }
        }
    }

    /// <summary>Where a flaw is said to be visible can be looked at.</summary>
    public bool CanSee(string catchable) =>
        catchable.Split(':', 2) switch
        {
            ["fact", var id] => CanLearn(id),
            ["result", var id] => script.Investigations.Any(test =>
                test.Id == id && test.Turnaround <= script.Clock.Limit
            ),
            _ => true,
        };

    /// <summary>Why no run can satisfy the rule; null when one can, as far as can be told without playing.</summary>
    public string? Obstacle(EvidenceRule rule) => BoundObstacle(rule) ?? OwnObstacle(rule);

    private string? BoundObstacle(EvidenceRule rule) =>
        rule switch
        {
            { Within: <= 0 } => "nothing can be done within 0 minutes",
            { After: { } after } when Obstacle(after) is { } why => why,
            _ => null,
        };

    private string? OwnObstacle(EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.All all => all.Of.Select(Obstacle).FirstOrDefault(why => why is not null),
            EvidenceRule.Any any => any.Of.All(part => Obstacle(part) is not null) ? Obstacle(any.Of[0]) : null,
            EvidenceRule.AtLeast least => least.Of.Count(part => Obstacle(part) is null) < least.N
                ? "too few of the rules inside can hold"
                : null,
            EvidenceRule.Learned learned => learned
                .Facts.Where(fact => !CanLearn(fact))
                .Select(Untold)
                .FirstOrDefault(),
            EvidenceRule.Resulted resulted => ResultObstacle(resulted),
            EvidenceRule.Treated treated => TreatmentObstacle(treated),
            EvidenceRule.OutputWas output => OutputObstacle(output),
            EvidenceRule.Reached reached => CanReachState(reached.State)
                ? null
                : $"no transition leads to the state \"{reached.State}\"",
            EvidenceRule.DiagnosisIs diagnosis => DiagnosisObstacle(diagnosis),
            _ => null,
        };

    private static string Untold(string fact) => $"the truth of fact \"{fact}\" is never told";

    private string? ResultObstacle(EvidenceRule.Resulted rule)
    {
        var limit = Math.Min(rule.Within ?? script.Clock.Limit, script.Clock.Limit);
        var soonest = script
            .Investigations.Where(test => rule.Investigations.Contains(test.Id))
            .Select(test => test.Turnaround + script.Clock.Order)
            .DefaultIfEmpty(0)
            .Min();
        return soonest <= limit ? null : $"the result takes {soonest:0.##} minutes and only {limit:0.##} are left";
    }

    private string? TreatmentObstacle(EvidenceRule.Treated rule)
    {
        var treatments = script.Treatments.Where(treatment => rule.Treatments.Contains(treatment.Id)).ToList();
        if (treatments.Count == 0)
        {
            return null;
        }
        if (rule.Route is { } route && treatments.TrueForAll(treatment => !treatment.Routes.Contains(route)))
        {
            return $"the route \"{route}\" is not among its routes";
        }
        return rule.MinDose > rule.MaxDose ? "the smallest dose is larger than the largest" : null;
    }

    private string? OutputObstacle(EvidenceRule.OutputWas rule)
    {
        var flawed = key.Flaws.Any(flaw => flaw.Output == rule.Output);
        var output = script.Outputs.FirstOrDefault(output => output.Id == rule.Output);
        return (rule.How, flawed, output) switch
        {
            (OutputFate.Caught, false, _) => $"\"{rule.Output}\" has no flaw to catch",
            (OutputFate.Fixed, false, _) => $"\"{rule.Output}\" has no flaw to mend",
            (OutputFate.Harmed, true, _) => $"\"{rule.Output}\" is flawed, so that rejecting it harms nothing",
            (OutputFate.Checked, _, { Checks.Count: 0 }) => $"\"{rule.Output}\" has nothing it can be checked against",
            (_, _, { Stage: CopilotStage.Documentation }) when script.Documents.Count == 0 =>
                $"\"{rule.Output}\" comes when a document is opened, and the case has none",
            _ => null,
        };
    }

    private string? DiagnosisObstacle(EvidenceRule.DiagnosisIs rule)
    {
        var diagnosis = key.Truth.Diagnosis;
        return rule.Grades.All(grade =>
            (grade == DiagnosisGrade.TooBroad && diagnosis.TooBroad.Count == 0)
            || (grade == DiagnosisGrade.TooNarrow && diagnosis.TooNarrow.Count == 0)
        )
            ? "truth.yaml lists no such diagnosis"
            : null;
    }
}
