using LearnClinicalAI.Content.Rules;

namespace LearnClinicalAI.Content;

/// <summary>The name of a folder, which is also the name in addresses: kebab-case.</summary>
public static class ContentSlug
{
    public static bool IsSlug(string text) => BadId.IsId(text);
}
