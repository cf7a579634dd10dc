namespace LearnClinicalAI.Scoring;

/// <summary>
/// How the diagnosis moved between the provisional and the final commitment. Nearer to the truth is to the right: out of the
/// wrong, or from too broad or too narrow to exact. To the wrong is out of what was not wrong into what is; to say a right
/// diagnosis less exactly is neither.
/// </summary>
internal static class MindChanges
{
    public static bool Holds(Commitment? before, Commitment after, Truth truth, MindChange to)
    {
        if (before is null)
            return false;
        var (was, became) = Grades(before, after, truth);
        return to switch
        {
            MindChange.ToRight => Nearness(became) > Nearness(was),
            MindChange.ToWrong => LeftTheRight(was, became),
            _ => was != became || !SameMeaning(before.Diagnosis, after.Diagnosis, truth),
        };
    }

    /// <summary><c>to-right</c>, <c>to-wrong</c>, <c>stayed-right</c> or <c>stayed-wrong</c>.</summary>
    public static string Describe(Commitment before, Commitment after, Truth truth)
    {
        var (was, became) = Grades(before, after, truth);
        return LeftTheRight(was, became) ? "to-wrong"
            : Nearness(became) > Nearness(was) ? "to-right"
            : became is DiagnosisGrade.Wrong ? "stayed-wrong"
            : "stayed-right";
    }

    private static (DiagnosisGrade Was, DiagnosisGrade Became) Grades(
        Commitment before,
        Commitment after,
        Truth truth
    ) => (DiagnosisGrading.Grade(before.Diagnosis, truth), DiagnosisGrading.Grade(after.Diagnosis, truth));

    private static bool LeftTheRight(DiagnosisGrade was, DiagnosisGrade became) =>
        was is not DiagnosisGrade.Wrong && became is DiagnosisGrade.Wrong;

    private static int Nearness(DiagnosisGrade grade) =>
        grade switch
        {
            DiagnosisGrade.Exact => 2,
            DiagnosisGrade.Wrong => 0,
            _ => 1,
        };

    /// <summary>The same diagnosis in other words is no change of mind.</summary>
    private static bool SameMeaning(string before, string after, Truth truth)
    {
        var (was, became) = (DiagnosisMentions.Meant(before, truth), DiagnosisMentions.Meant(after, truth));
        return was.Count + became.Count > 0 ? was.SetEquals(became) : Bag(before).SetEquals(Bag(after));
    }

    private static HashSet<string> Bag(string text) =>
        new(new FoldedText(text).Words.Select(word => word.Text), StringComparer.Ordinal);
}
