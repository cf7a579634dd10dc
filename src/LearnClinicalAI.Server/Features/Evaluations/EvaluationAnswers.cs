using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Server.Features.Evaluations;

/// <summary>The evaluation form as a learner filled it in.</summary>
internal sealed record EvaluationAnswers
{
    public const int LongestText = 4000;
    private const int MostMinutes = 10_000;

    /// <summary>Objective id → 1–5.</summary>
    public IReadOnlyDictionary<string, int> ObjectivesMet { get; init; } = new Dictionary<string, int>();
    public bool? IntendsChange { get; init; }
    public string Change { get; init; } = "";
    public bool? SawBias { get; init; }
    public string Bias { get; init; } = "";
    public int? Relevance { get; init; }
    public string Barriers { get; init; } = "";

    /// <summary>Asked where the course has a simulated patient.</summary>
    public int? PatientAccuracy { get; init; }
    public int? MinutesSpent { get; init; }

    public IEnumerable<(string Field, string Text)> FreeTexts =>
        [("change", Change), ("bias", Bias), ("barriers", Barriers)];

    public static bool AsksOfPatient(Course course) => course.Steps.Any(step => step.Kind is StepKind.Case);

    /// <summary>The fields that are not answered as they must be, as the form names them.</summary>
    public IReadOnlyList<string> Problems(Course course) => [.. Faults(course)];

    private IEnumerable<string> Faults(Course course)
    {
        foreach (var objective in course.Objectives)
            if (!IsRating(ObjectivesMet.TryGetValue(objective.Id, out var met) ? met : null))
                yield return "objective." + objective.Id;
        if (!IsRating(Relevance))
            yield return "relevance";
        if (AsksOfPatient(course) && !IsRating(PatientAccuracy))
            yield return "patient";
        if (IntendsChange is null)
            yield return "intends";
        if (SawBias is null)
            yield return "saw-bias";
        // a report of bias that says nothing cannot be followed up
        if (SawBias == true && string.IsNullOrWhiteSpace(Bias))
            yield return "bias";
        foreach (var (field, text) in FreeTexts)
            if (text.Length > LongestText)
                yield return field;
        if (MinutesSpent is not (> 0 and <= MostMinutes))
            yield return "minutes";
    }

    private static bool IsRating(int? value) => value is >= 1 and <= 5;
}
