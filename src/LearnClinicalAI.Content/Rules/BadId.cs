namespace LearnClinicalAI.Content.Rules;

/// <summary>Ids are kebab-case, so that they can stand in addresses, file names and rules.</summary>
internal static class BadId
{
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 80
        && !text.StartsWith('-')
        && !text.EndsWith('-')
        && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>An intent: a group, a dot, a name (<c>hpc.onset</c>).</summary>
    public static bool IsIntent(string text) => text.Split('.') is [var group, var name] && IsId(group) && IsId(name);

    public static string Words(string key, string found) =>
        $"\"{key}: {found}\" is no id: small letters and digits with single hyphens between, as in \"pain-onset\".";
}
