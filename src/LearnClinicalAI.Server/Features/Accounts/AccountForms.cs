using LearnClinicalAI.Server.Web.Parts;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Says what is wrong with a form, in words and beside the field.</summary>
internal static class AccountForms
{
    /// <param name="problems">Field → name of the text that says what is wrong; null when nothing was tried.</param>
    /// <param name="form">What comes before the field in its input's name.</param>
    public static IReadOnlyList<FormError> Errors(
        this IStringLocalizer<AccountsTexts> texts,
        IReadOnlyDictionary<string, string>? problems,
        string form = "Form"
    ) =>
        problems is null
            ? []
            : [.. problems.Select(p => new FormError($"{form}.{p.Key}", texts[p.Value, PasswordRules.Least].Value))];

    /// <summary>That there were too many tries, and how long to wait.</summary>
    public static string TooOften(this IStringLocalizer<AccountsTexts> texts, TimeSpan wait) =>
        texts["SignIn.TooOften", Math.Ceiling(wait.TotalMinutes)];
}
