namespace LearnClinicalAI.Content.Rules;

/// <summary>What the format needs is there and not empty.</summary>
internal static class MissingKey
{
    public static string Words(string key) => $"The key \"{key}\" is needed here.";

    public static string Empty(string key) => $"\"{key}\" is empty.";
}
