namespace LearnClinicalAI.Content.Rules;

/// <summary>A key stands once in its map.</summary>
internal static class DuplicateKey
{
    public static string Words(string key) => $"The key \"{key}\" is already written above; only the first was read.";
}
