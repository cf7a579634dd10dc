namespace LearnClinicalAI.Learning.Tests;

/// <summary>One question of each kind, about things a doctor knows.</summary>
internal static class Asked
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    public static SingleChoice Single { get; } =
        new()
        {
            Id = "single",
            Stem = "First drug in anaphylaxis?",
            Explanation = "Adrenaline into the thigh.",
            Options =
            [
                new Option("a", "Chlorphenamine", false, "Later, for the itch."),
                new Option("b", "Adrenaline", true, "Yes, at once."),
                new Option("c", "Hydrocortisone", false),
            ],
        };

    public static MultipleChoice Multiple { get; } =
        new()
        {
            Id = "multiple",
            Stem = "Which are on the list of identifiers?",
            Points = 3,
            Options =
            [
                new Option("date", "14 March", true, "A full date is."),
                new Option("mrn", "Record number", true),
                new Option("phone", "Phone number", true),
                new Option("year", "The year", false, "A year alone is not."),
                new Option("clinic", "Cardiology", false),
            ],
        };

    public static TrueFalse Judgement { get; } =
        new()
        {
            Id = "judgement",
            Stem = "Stated confidence of a model is calibrated.",
            Answer = false,
            FeedbackIfTrue = "It tends to be too high.",
            FeedbackIfFalse = "Right.",
        };

    public static Matching Matching { get; } =
        new()
        {
            Id = "matching",
            Stem = "Match.",
            Points = 2,
            Pairs =
            [
                new MatchingPair("fabrication", "Fabrication", "A trial that does not exist"),
                new MatchingPair("omission", "Omission", "A pending test left out"),
                new MatchingPair("staleness", "Staleness", "An old guideline"),
                new MatchingPair("age", "Age", "An old guideline"),
            ],
        };

    public static Ordering Ordering { get; } =
        new()
        {
            Id = "ordering",
            Stem = "Order the routine.",
            Items =
            [
                new OrderingItem("think", "Think"),
                new OrderingItem("ask", "Ask"),
                new OrderingItem("check", "Check"),
                new OrderingItem("decide", "Decide"),
                new OrderingItem("record", "Record"),
            ],
        };

    public static Numeric Numeric { get; } =
        new()
        {
            Id = "numeric",
            Stem = "What share?",
            Answer = 12,
            Tolerance = 0.5m,
            Unit = "%",
        };

    public static ShortText ShortText { get; } =
        new()
        {
            Id = "short",
            Stem = "The term?",
            Accept = ["automation bias", "Ménière's disease", "Na+"],
        };

    public static Essay Essay { get; } =
        new()
        {
            Id = "essay",
            Stem = "Reflect.",
            Points = 4,
        };

    public static ImageQuestion Image { get; } =
        new()
        {
            Id = "image",
            Stem = "What does it show?",
            Image = "media/ecg.svg",
            Alt = "An ECG with raised ST segments",
            Options = [new Option("stemi", "ST elevation", true), new Option("normal", "Normal", false)],
        };

    public static IReadOnlyList<Question> All { get; } =
    [Single, Multiple, Judgement, Matching, Ordering, Numeric, ShortText, Essay, Image];

    public static Quiz Quiz(params Question[] questions) =>
        new()
        {
            File = "quizzes/01.yaml",
            Title = "Quiz",
            Attempts = 3,
            Minutes = 20,
            PassMark = 0.8m,
            Questions = questions,
        };
}
