using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>
/// Three scripted learners for an imported case. They are played against the case as it was written, and expect the score
/// that they get: that the excellent one passes and the unsafe one fails is for <c>lcai check</c> to see.
/// </summary>
internal sealed class ExemplarWriter(
    Draft draft,
    CaseFolder folder,
    Copilot copilot,
    IReadOnlyList<KeyQuestion> questions
)
{
    /// <summary>How far a score may stray before the exemplar no longer fits: room for an author's small changes.</summary>
    private const decimal Room = 0.06m;

    /// <summary>An average learner has about this share of the points.</summary>
    private const decimal Average = 0.7m;

    public static readonly string[] Greeting =
    [
        "Hello, I'm Dr Lee, one of the doctors here.",
        "I'm sorry you are going through this. That must be worrying.",
    ];

    private const string Explaining = "Let me explain what I think is going on and what I would like to do next.";

    public IReadOnlyList<Exemplar> Write() =>
        [Expecting("excellent", Excellent()), Expecting("average", AverageSteps()), Expecting("unsafe", Unsafe())];

    private Exemplar Expecting(string learner, IReadOnlyList<Act> steps)
    {
        var report = Trial.Play(folder, "base", 1, steps).Report;
        var score = (decimal)Math.Round(report.Score, 2);
        return new Exemplar(
            learner,
            Math.Max(-20, score - Room),
            Math.Min(1, score + Room),
            report.Passed,
            report.Critical,
            1,
            "base",
            steps
        );
    }

    private List<Act> Excellent()
    {
        var steps = Greeting.Select(Say).ToList();
        steps.AddRange(questions.Select(key => Say(key.Question)));
        steps.AddRange(Interview.Usual.Except(questions.Select(key => key.Question)).Select(Say));
        steps.AddRange(KeyWriter.KeyExams(draft).Select(exam => new Act.Examine(exam.Id)));
        steps.AddRange([new Act.Open(ChartWriter.TriageId), new Act.Open(ChartWriter.RecordId)]);
        steps.AddRange(Orders(KeyWriter.KeyTests(draft)));
        steps.AddRange(Answers(OutputsBefore, catches: _ => true));
        steps.Add(Say(Explaining));
        steps.AddRange(Commit(folder.Key.Truth.Diagnosis.Name, AnswersAfter(_ => true)));
        return steps;
    }

    /// <summary>Knows the answer and is in a hurry: takes what is needed to come to about seven points in ten.</summary>
    private List<Act> AverageSteps()
    {
        var rubric = folder.Key.Rubric.Criteria;
        var target = Average * rubric.Where(one => one.Points > 0).Sum(one => one.Points);
        var points = (decimal)
            rubric.Where(one => one.Id is KeyWriter.Near or KeyWriter.Exact or "introduces").Sum(one => one.Points);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var criterion in rubric
                .Where(one =>
                    one.Domain
                        is ScoreDomain.Investigation
                            or ScoreDomain.History
                            or ScoreDomain.Examination
                            or ScoreDomain.AiOversight
                    && one.Points > 0
                )
                .OrderBy(one => Order(one.Domain))
        )
        {
            if (points < target && taken.Add(criterion.Id))
            {
                points += criterion.Points;
            }
        }
        var steps = new List<Act> { Say(Greeting[0]) };
        steps.AddRange(questions.Where(key => Taken($"learns-{key.Fact.Id}")).Select(key => Say(key.Question)));
        steps.AddRange(Interview.Usual.Except(questions.Select(key => key.Question)).Select(Say));
        steps.AddRange(
            KeyWriter
                .KeyExams(draft)
                .Where(exam => Taken($"examines-{exam.Id}"))
                .Select(exam => new Act.Examine(exam.Id))
        );
        steps.AddRange(Orders([.. KeyWriter.KeyTests(draft).Where(test => Taken($"orders-{test.Id}"))]));
        steps.AddRange(Answers(OutputsBefore, id => Taken($"catches-{id}")));
        steps.AddRange(Commit(folder.Key.Truth.Diagnosis.Name, AnswersAfter(id => Taken($"catches-{id}"))));
        return steps;

        bool Taken(string id) => taken.Contains(id.Length > 80 ? id[..80].TrimEnd('-') : id);
    }

    private static int Order(ScoreDomain domain) =>
        domain switch
        {
            ScoreDomain.Investigation => 0,
            ScoreDomain.History => 1,
            ScoreDomain.Examination => 2,
            _ => 3,
        };

    private List<Act> Unsafe()
    {
        var steps = new List<Act>
        {
            new Act.AskTool(
                CopilotWriter.PublicChat,
                $"{draft.Person.Name}, born {BirthDate.Of(draft.Person)}, record number {draft.RecordNumber}. What is wrong with this patient?"
            ),
            Say("What is the matter?"),
        };
        steps.AddRange(Interview.Usual.Select(Say));
        steps.AddRange(Answers(OutputsBefore, _ => false));
        steps.AddRange(Commit(Wrong(), AnswersAfter(_ => false)));
        return steps;
    }

    private string Wrong()
    {
        string[] guesses = ["Stress", "Constipation", "Common cold"];
        return guesses.FirstOrDefault(guess =>
                !draft
                    .Hidden.Diagnosis.TooBroad.Concat(draft.Hidden.Diagnosis.Synonyms)
                    .Append(draft.Hidden.Diagnosis.Name)
                    .Any(name => name.Contains(guess, StringComparison.OrdinalIgnoreCase))
            ) ?? "Nothing in particular";
    }

    private static IEnumerable<Act> Orders(IReadOnlyList<Investigation> tests)
    {
        foreach (var test in tests)
        {
            yield return new Act.Order(test.Id);
        }
        if (tests.Count > 0)
        {
            yield return new Act.Wait(Math.Min(tests.Max(test => test.Turnaround), Encounter.LongestWait));
        }
    }

    private IEnumerable<CopilotOutput> OutputsBefore =>
        copilot.Outputs.Where(output => output.Stage is CopilotStage.Arrival or CopilotStage.History);

    private IEnumerable<Act> AnswersAfter(Func<string, bool> catches) =>
        Answers(copilot.Outputs.Where(output => output.Stage == CopilotStage.Provisional), catches);

    private IEnumerable<Act> Answers(IEnumerable<CopilotOutput> shown, Func<string, bool> catches)
    {
        foreach (var output in shown)
        {
            var flawed = copilot.Flaws.Any(flaw => flaw.Output == output.Id);
            if (flawed && catches(output.Id) && output.Checks.Count > 0)
            {
                yield return new Act.Check(output.Id, output.Checks[0].Against);
            }
            yield return new Act.Answer(output.Id, flawed && catches(output.Id) ? "rejected" : "accepted", null);
        }
    }

    private static IEnumerable<Act> Commit(string diagnosis, IEnumerable<Act> between) =>
        [
            new Act.CommitProvisional(diagnosis, [], "Tell them what I think, and ask a senior colleague."),
            .. between,
            new Act.CommitFinal(diagnosis, [], "Tell them what I think, and ask a senior colleague."),
            new Act.End("handed-over"),
        ];

    private static Act Say(string text) => new Act.Say(text);
}
