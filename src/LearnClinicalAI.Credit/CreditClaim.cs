using System.Globalization;
using System.Text.RegularExpressions;

namespace LearnClinicalAI.Credit;

public enum ClaimProblem
{
    /// <summary>Not digits with at most one decimal point, as <c>1.25</c>: no comma, no exponent, no sign, no space.</summary>
    NotANumber,
    NotPositive,

    /// <summary>Not a multiple of the type's step.</summary>
    NotInSteps,

    /// <summary>More than was designated.</summary>
    AboveMaximum,
}

/// <summary>What a claim as typed comes to.</summary>
public abstract record ClaimReading
{
    private ClaimReading() { }

    public sealed record Accepted(CreditAmount Amount) : ClaimReading;

    public sealed record Rejected(ClaimProblem Problem) : ClaimReading;
}

/// <summary>Reads what a learner claims: above 0, at most the designated maximum, in steps of the type (C5).</summary>
public static partial class CreditClaim
{
    public static ClaimReading Read(string? text, CreditType type, CreditAmount maximum)
    {
        if (text is null || !Shape().IsMatch(text))
            return new ClaimReading.Rejected(ClaimProblem.NotANumber);
        var units = decimal.Parse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        if (units <= 0m)
            return new ClaimReading.Rejected(ClaimProblem.NotPositive);
        if (units > maximum.Units)
            return new ClaimReading.Rejected(ClaimProblem.AboveMaximum);
        var hundredths = units * 100m;
        if (hundredths != decimal.Truncate(hundredths) || !new CreditAmount((int)hundredths).IsMultipleOf(type.Step))
            return new ClaimReading.Rejected(ClaimProblem.NotInSteps);
        return new ClaimReading.Accepted(new CreditAmount((int)hundredths));
    }

    /// <summary>All that may be claimed, the smallest first: for a form that offers them.</summary>
    public static IEnumerable<CreditAmount> Choices(CreditType type, CreditAmount maximum)
    {
        for (
            var amount = type.Step;
            amount <= maximum;
            amount = new CreditAmount(amount.Hundredths + type.Step.Hundredths)
        )
            yield return amount;
    }

    // A minus is let through here only so that the answer can say "above 0" and not "not a number".
    [GeneratedRegex(@"\A-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,12})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
