using System.Text.RegularExpressions;

namespace LearnClinicalAI.Credit;

public enum WordingProblem
{
    /// <summary>"Category 1" without "AMA PRA" before it.</summary>
    Category1Alone,

    /// <summary>"ACCME credit": the ACCME gives none.</summary>
    AccmeCredit,

    /// <summary>AMA PRA credit that is applied for or pending may not be named.</summary>
    CreditPending,

    /// <summary>"AMA PRA Category 1 Credit" without ™.</summary>
    TrademarkMissing,

    /// <summary>A phrase of the AMA or the ACCME from a provider who is not accredited.</summary>
    NotAccredited,
}

/// <summary>What a provider's own wording must not say (T1).</summary>
public static partial class StatementWording
{
    public static IReadOnlyList<WordingProblem> Problems(Provider provider, string wording)
    {
        var plain = wording.Replace("*", "", StringComparison.Ordinal);
        var problems = new List<WordingProblem>();
        if (Category1().Count(plain) > AmaPraCategory1().Count(plain))
            problems.Add(WordingProblem.Category1Alone);
        if (AccmeCredit().IsMatch(plain))
            problems.Add(WordingProblem.AccmeCredit);
        if (AmaPra().IsMatch(plain) && Pending().IsMatch(plain))
            problems.Add(WordingProblem.CreditPending);
        if (CreditPhrase().Count(plain) > CreditPhraseWithMark().Count(plain))
            problems.Add(WordingProblem.TrademarkMissing);
        if (!provider.IsAccredited && IsForAccredited(plain))
            problems.Add(WordingProblem.NotAccredited);
        return problems;
    }

    internal static bool IsForAccredited(string wording) =>
        OnlyAccredited().IsMatch(wording.Replace("*", "", StringComparison.Ordinal));

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"category\s+(1|I|one)\b", Options)]
    private static partial Regex Category1();

    [GeneratedRegex(@"AMA\s+PRA\s+category\s+1\b", Options)]
    private static partial Regex AmaPraCategory1();

    [GeneratedRegex(@"\bACCME\s+credit", Options)]
    private static partial Regex AccmeCredit();

    [GeneratedRegex(@"\bAMA\s+PRA\b", Options)]
    private static partial Regex AmaPra();

    [GeneratedRegex(@"\b(applied\s+for|pending|application\s+(has\s+been|was)\s+made)\b", Options)]
    private static partial Regex Pending();

    [GeneratedRegex(@"AMA\s+PRA\s+category\s+1\s+credit", Options)]
    private static partial Regex CreditPhrase();

    [GeneratedRegex(@"AMA\s+PRA\s+category\s+1\s+credit(s|\(s\))?\s*™", Options)]
    private static partial Regex CreditPhraseWithMark();

    [GeneratedRegex(
        @"\b(AMA\s+PRA|ACCME|Accreditation\s+Council\s+for\s+Continuing\s+Medical|category\s+1\s+credit)",
        Options
    )]
    private static partial Regex OnlyAccredited();
}
