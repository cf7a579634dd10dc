using FsCheck;
using FsCheck.Fluent;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring.Tests.Ground;

/// <summary>Any run of the small case and any rubric for it, sensible or not.</summary>
internal static class AnyRun
{
    private static readonly string[] Texts =
    [
        "When did it start?",
        "An artery to your heart is blocked.",
        "No nitrate because of sildenafil; aspirin 300 mg.",
        "Inferior STEMI",
        "STEMI or PE",
        "Reflux",
        "",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.Elements(Texts)),
        (1, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))
    );

    private static readonly Gen<string> Output = Gen.Elements("dose", "normal", "steps", "transfer", "unknown");

    private static readonly Gen<EncounterEvent> Row = Gen.OneOf(
        Text.SelectMany(
            _ => Gen.Elements("hpc.onset", "act.empathy", "sh.smoking"),
            EncounterEvent (text, intent) => new Said { Text = text, Intents = [intent] }
        ),
        Text.SelectMany(
            _ => Gen.Elements("pain-onset", "smoking"),
            EncounterEvent (text, fact) => new Replied { Text = text, Facts = [fact] }
        ),
        Gen.Constant<EncounterEvent>(new Examined { Exam = "jvp", Finding = "" }),
        Gen.Elements("ecg", "troponin", "ct").Select(EncounterEvent (id) => new Ordered { Investigation = id }),
        Gen.Elements("ecg", "troponin").Select(EncounterEvent (id) => new Resulted { Investigation = id, Result = "" }),
        Gen.Elements("aspirin", "gtn", "call", "unknown")
            .SelectMany(
                _ => Gen.Elements(75m, 300m, 3000m),
                EncounterEvent (id, dose) =>
                    new Treated
                    {
                        Treatment = id,
                        Dose = dose,
                        Unit = "mg",
                    }
            ),
        Output.Select(EncounterEvent (id) => new Suggested { Output = id }),
        Output.SelectMany(
            _ => Gen.Elements("accepted", "edited", "rejected"),
            EncounterEvent (id, how) =>
                new Answered
                {
                    Output = id,
                    How = how,
                    Text = "Aspirin 300 mg",
                }
        ),
        Output.Select(EncounterEvent (id) => new Checked { Output = id, Against = "chart" }),
        Gen.Constant<EncounterEvent>(new Identifier { Category = "name", Tool = "public" }),
        Text.Select(
            EncounterEvent (text) =>
                new Provisional
                {
                    Diagnosis = text,
                    Differential = [text],
                    Plan = text,
                }
        ),
        Text.Select(
            EncounterEvent (text) =>
                new Committed
                {
                    Diagnosis = text,
                    Differential = [text],
                    Plan = text,
                }
        ),
        Text.Select(EncounterEvent (text) => new Wrote { Document = "note", Text = text }),
        Gen.Constant<EncounterEvent>(new StateChanged { State = "worse" })
    );

    public static readonly Gen<IReadOnlyList<EncounterEvent>> Log = Row.ListOf()
        .SelectMany(
            _ => Gen.Elements("base", "ai-all-sound", "unknown"),
            IReadOnlyList<EncounterEvent> (rows, variant) => Numbered([Start(variant), .. rows])
        );

    private static readonly Gen<EvidenceRule> Leaf = Gen.Elements<EvidenceRule>(
        new EvidenceRule.Learned(["pain-onset", "smoking"]),
        new EvidenceRule.Asked(["hpc.onset"], null),
        new EvidenceRule.Asked(["hpc.onset"], "cough"),
        new EvidenceRule.Examined(["jvp"]),
        new EvidenceRule.Ordered(["ecg"]),
        new EvidenceRule.Resulted(["troponin"]),
        new EvidenceRule.Treated(["aspirin"], 150, 325, "mg", null),
        new EvidenceRule.DiagnosisIs([DiagnosisGrade.Exact, DiagnosisGrade.TooBroad], CommitPoint.Committed),
        new EvidenceRule.InDifferential("embolism", 2, CommitPoint.Provisional),
        new EvidenceRule.PlanSays(
            [
                ["aspirin"],
            ],
            CommitPoint.Committed
        ),
        new EvidenceRule.DocumentSays(
            "note",
            [
                ["aspirin*"],
            ],
            ["reflux"],
            100
        ),
        new EvidenceRule.OutputWas("dose", OutputFate.Caught),
        new EvidenceRule.OutputWas("steps", OutputFate.Harmed),
        new EvidenceRule.IdentifierGiven(null, null),
        new EvidenceRule.HarmDone(),
        new EvidenceRule.ChangedMind(MindChange.Any),
        new EvidenceRule.Reached("worse"),
        new EvidenceRule.LearnerSaid(["blocked"])
    );

    public static readonly Gen<EvidenceRule> Rule = Gen.Sized(size => Nested(Math.Min(size, 3)));

    public static readonly Gen<Criterion> Criterion = Rule.SelectMany(
            _ => Gen.Choose(1, 10).SelectMany(points => Gen.Elements(points, -points)),
            (rule, points) => (rule, points)
        )
        .SelectMany(
            _ => ArbMap.Default.GeneratorFor<bool>(),
            (made, critical) => SmallCase.Criterion(made.rule, made.points, "", critical)
        );

    /// <summary>One criterion at least is positive, as the format asks.</summary>
    public static readonly Gen<IReadOnlyList<Criterion>> Criteria = Criterion
        .NonEmptyListOf()
        .Select(
            IReadOnlyList<Criterion> (made) =>
                [
                    SmallCase.Criterion(new EvidenceRule.Ordered(["ecg"]), 1, "first"),
                    .. made.Select((criterion, n) => criterion with { Id = $"c{n}" }),
                ]
        );

    public static IReadOnlyList<EncounterEvent> Numbered(IReadOnlyList<EncounterEvent> rows) =>
        [.. rows.Select((row, n) => row with { Seq = n + 1, Minute = n / 2m })];

    private static Started Start(string variant) =>
        new()
        {
            Case = "small",
            Hash = "0",
            Engine = "test",
            Variant = variant,
        };

    private static Gen<EvidenceRule> Nested(int depth) =>
        depth <= 0
            ? Leaf
            : Gen.OneOf(
                Leaf,
                Several(depth).Select(EvidenceRule (of) => new EvidenceRule.All(of)),
                Several(depth).Select(EvidenceRule (of) => new EvidenceRule.Any(of)),
                Several(depth).Select(EvidenceRule (of) => new EvidenceRule.None(of)),
                Several(depth).Select(EvidenceRule (of) => new EvidenceRule.AtLeast((of.Count + 1) / 2, of)),
                Nested(depth - 1).Select(rule => rule with { Within = 5 }),
                Nested(depth - 1)
                    .SelectMany(_ => Nested(depth - 1), EvidenceRule (rule, other) => rule with { After = other }),
                Nested(depth - 1)
                    .SelectMany(_ => Nested(depth - 1), EvidenceRule (rule, other) => rule with { Before = other })
            );

    private static Gen<IReadOnlyList<EvidenceRule>> Several(int depth) =>
        Gen.Choose(1, 3)
            .SelectMany(count => Nested(depth - 1).ListOf(count))
            .Select(IReadOnlyList<EvidenceRule> (of) => [.. of]);
}
