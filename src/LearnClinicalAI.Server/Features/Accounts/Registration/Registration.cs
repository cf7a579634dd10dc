using System.Text.RegularExpressions;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>What somebody types to get an account.</summary>
internal sealed record Registration(string Email, string Password, ProfileFacts Profile)
{
    /// <summary>Field → name of the text that says what is wrong; empty when all is well.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(Profile.Problems(), StringComparer.Ordinal);
        if (!IsEmail(Email.Trim()))
            problems[nameof(Email)] = "Email.Wrong";
        if (PasswordProblem(Password, Email, Profile.GivenName, Profile.FamilyName) is { } problem)
            problems[nameof(Password)] = problem;
        return problems;
    }

    public static string? PasswordProblem(string? password, string email, string? givenName, string? familyName) =>
        PasswordRules.Problem(password, [email, .. email.Split('@', '.'), givenName ?? "", familyName ?? ""]);

    private static bool IsEmail(string typed) => typed.Length <= 254 && Address.IsMatch(typed);

    private static readonly Regex Address = new(
        @"^[^@\s\p{C}]{1,64}@[^@\s\p{C}.]+(\.[^@\s\p{C}.]+)*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );
}
