using System.Text.RegularExpressions;

namespace LearnClinicalAI.Credit.Tests;

internal static class Words
{
    /// <summary>The name of a code as the table spells it: <c>NotInSteps</c> → <c>not in steps</c>.</summary>
    public static string Of(Enum code) =>
        Regex.Replace(code.ToString(), "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").ToLowerInvariant();
}
