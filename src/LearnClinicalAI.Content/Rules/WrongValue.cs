namespace LearnClinicalAI.Content.Rules;

/// <summary>A value is of the kind, and within the range, that its key asks for.</summary>
internal static class WrongValue
{
    public static string Words(string key, string wanted, string found) =>
        $"\"{key}\" takes {wanted}, but here stands {found}.";
}
