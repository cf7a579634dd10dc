using LearnClinicalAI.Credit;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>Names the resources of credit.</summary>
internal sealed class CreditTexts;

/// <summary>Why credit is refused or a course cannot be designated, in words.</summary>
internal static class UnmetWords
{
    public static string Say(this IStringLocalizer<CreditTexts> texts, UnmetCondition unmet) =>
        texts[unmet.Claim is { } problem ? $"Claim.{problem}" : $"Unmet.{unmet.Condition}"];

    public static string Say(this IStringLocalizer<CreditTexts> texts, MissingForDesignation missing) =>
        missing.About is { } about
            ? texts["Gap.About", texts[$"Gap.{missing.Gap}"].Value, about]
            : texts[$"Gap.{missing.Gap}"];

    /// <summary>The name of a credit type without the marks of its style.</summary>
    public static string PlainName(this CreditType type, CreditAmount amount) =>
        type.NameFor(amount).Replace("*", "", StringComparison.Ordinal);
}
