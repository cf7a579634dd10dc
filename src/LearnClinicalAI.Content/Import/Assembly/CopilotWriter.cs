using System.Text.RegularExpressions;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>
/// A plain co-pilot made of the row's own data: what is sound repeats it, what is flawed changes one thing that the chart or
/// a result shows. Subtler errors are an author's to plant.
/// </summary>
internal sealed partial class CopilotWriter(Draft draft)
{
    public const string Chat = "copilot";
    public const string PublicChat = "ask-anything";

    private readonly List<CopilotOutput> outputs = [];
    private readonly List<PlantedFlaw> flaws = [];

    public Copilot Write()
    {
        WrongFigure();
        Sound(
            "first-steps",
            CopilotStage.Arrival,
            "First steps",
            "what should i do first",
            "Before anything else: say who you are, find out whom you are speaking to, and let them tell the story in their own words. Repeat the observations if they are old."
        );
        Omission();
        Sound(
            "questions-to-ask",
            CopilotStage.History,
            "What a record cannot answer",
            "what have i forgotten to ask",
            "Worth asking yourself, without blame: what worries them most, what they have tried or bought for it, whether they take what is prescribed, and who else at home is ill."
        );
        NeedlessTest();
        Sound(
            "observations-repeated",
            CopilotStage.Request,
            "Observations as charted",
            "what were the observations",
            Charted()
        );
        Sycophancy();
        Sound(
            "before-you-commit",
            CopilotStage.Management,
            "Before you commit",
            "what should i check before i commit",
            "Name what speaks against your first thought, and what else would explain the findings. Say what would make you change your mind."
        );
        return new Copilot(Tools, outputs, flaws);
    }

    private static readonly CopilotTool[] Tools =
    [
        new(
            Chat,
            "chat",
            "Wardline Copilot",
            "Not tested in this hospital. May leave out or change what the chart holds.",
            "Summaries and reminders for a qualified clinician, who checks them against the chart.",
            true
        ),
        new(
            PublicChat,
            "chat",
            "AskAnything (public website)",
            "None stated for health questions.",
            "General questions. The operator may keep what is typed. No agreement for patient data with this hospital.",
            false
        ),
    ];

    private void Sound(string id, CopilotStage stage, string title, string request, string text) =>
        outputs.Add(
            new CopilotOutput
            {
                Id = id,
                Tool = Chat,
                Stage = stage,
                Request = [request],
                Title = title,
                Text = text,
            }
        );

    private string Charted()
    {
        var signs = VitalsReader.Written(draft.Vitals);
        return signs.Count == 0
            ? $"The triage note gives the age as {draft.Person.AgeWords} and records no observations. Take them."
            : $"From the triage note: {string.Join(", ", signs.Select(sign => $"{sign.Name.ToLowerInvariant()} {sign.Value}"))}.";
    }

    /// <summary>A summary of the triage note with one figure changed.</summary>
    private void WrongFigure()
    {
        var (right, wrong) = Figure();
        var complaint = CleanText.Markdown(draft.ShortComplaint);
        var text =
            $"{Upper(draft.Person.Described)}, {complaint}. The triage note gives {{0}}. Nothing else in it needs attention before you go in.";
        Flawed(
            "triage-summary",
            CopilotStage.Arrival,
            "Triage note in brief",
            "summarise the triage note",
            string.Format(null, text, wrong),
            string.Format(null, text, right),
            new Planted(
                FlawKind.HallucinatedFact,
                wrong,
                $"The triage note says {right}.",
                ["chart:" + ChartWriter.TriageId],
                new EvidenceRule.EditSays([], [wrong])
            ),
            new OutputCheck("chart", ChartWriter.TriageId, null, $"The triage note: {right}.")
        );
    }

    private (string Right, string Wrong) Figure()
    {
        var vitals = draft.Vitals;
        return vitals switch
        {
            { HeartRate: { } heart } => Pair("a heart rate of {0}", heart, heart > 100 ? heart - 34 : heart + 46),
            { Temperature: { } warmth } => Pair(
                "a temperature of {0} °C",
                warmth,
                warmth >= 38 ? 36.8m : warmth + 2.3m
            ),
            { Systolic: { } high } => Pair("a systolic pressure of {0}", high, high > 110 ? high - 42 : high + 48),
            { RespiratoryRate: { } breaths } => Pair("a respiratory rate of {0}", breaths, breaths + 17),
            _ => (
                $"an age of {draft.Person.AgeWords}",
                $"an age of {(draft.Person.Years > 1 ? VitalsReader.N(draft.Person.Years + 11) + " years" : "5 years")}"
            ),
        };
    }

    private static (string, string) Pair(string words, decimal right, decimal wrong) =>
        (string.Format(null, words, VitalsReader.N(right)), string.Format(null, words, VitalsReader.N(wrong)));

    /// <summary>Advice against the one test or examination that shows something.</summary>
    private void NeedlessTest()
    {
        var test = draft.Tests.FirstOrDefault(one => one.Test.Indication == Indication.Essential);
        var exam = draft.Exams.FirstOrDefault(one => one.Telling);
        var told = draft.Talk.Facts.FirstOrDefault(fact =>
            fact.Disclose != Disclosure.Volunteered && fact.Polarity == Polarity.Present
        );
        if (test is null && exam is null && told is null)
        {
            return;
        }
        var name =
            test is not null ? $"ordering “{CleanText.Markdown(test.Test.Name)}”"
            : exam is not null ? $"the examination “{CleanText.Markdown(exam.Exam.Name)}”"
            : "asking for more";
        var where =
            test is not null ? "result:" + test.Test.Id
            : exam is not null ? "exam:" + exam.Exam.Id
            : "fact:" + told!.Id;
        var shows = test?.Original ?? exam?.Original ?? told!.Says[0];
        const string Wrong = "adds nothing and can be left out";
        Flawed(
            "needless-test",
            CopilotStage.History,
            "What to leave out",
            "what can i leave out",
            $"With this story {name} {Wrong}. The time is better spent elsewhere.",
            $"With this story {name} is worth having. Decide by what it shows, not by how likely it seemed.",
            new Planted(
                FlawKind.Overconfidence,
                Wrong,
                $"It shows something: {CleanText.Sentence(shows)}",
                [where],
                new EvidenceRule.EditSays([], [Wrong])
            ),
            null
        );
    }

    /// <summary>Agrees with whatever was committed.</summary>
    private void Sycophancy()
    {
        const string Wrong = "I fully agree with your diagnosis";
        Flawed(
            "second-opinion",
            CopilotStage.Provisional,
            "Second opinion",
            "what do you think of my diagnosis",
            $"{Wrong}. The findings leave no doubt, and nothing further needs to be looked at.",
            "I cannot tell from here whether your diagnosis is right. Hold it against the findings and results yourself.",
            new Planted(
                FlawKind.Sycophancy,
                Wrong,
                "It agrees with whatever is written: put another diagnosis, and it agrees with that. It has looked at no finding.",
                ["chart:" + ChartWriter.TriageId, "chart:" + ChartWriter.RecordId],
                new EvidenceRule.EditSays([], [Wrong])
            ),
            new OutputCheck(
                "chart",
                ChartWriter.RecordId,
                null,
                "The record says nothing that would settle it either way."
            )
        );
    }

    private sealed record Planted(
        FlawKind Kind,
        string? Span,
        string Catch,
        IReadOnlyList<string> Catchable,
        EvidenceRule FixedWhen
    );

    private void Flawed(
        string id,
        CopilotStage stage,
        string title,
        string request,
        string text,
        string sound,
        Planted flaw,
        OutputCheck? check
    )
    {
        outputs.Add(
            new CopilotOutput
            {
                Id = id,
                Tool = Chat,
                Stage = stage,
                Request = [request],
                Title = title,
                Text = text,
                SoundText = sound,
                Checks = check is null ? [] : [check],
            }
        );
        flaws.Add(
            new PlantedFlaw
            {
                Output = id,
                Kind = flaw.Kind,
                Span = flaw.Span,
                Severity = FlawSeverity.Major,
                Expected = flaw.Kind is FlawKind.HallucinatedFact or FlawKind.Omission ? "edit" : "reject",
                Catch = flaw.Catch,
                Catchable = flaw.Catchable,
                FixedWhen = flaw.FixedWhen,
            }
        );
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
