namespace LearnClinicalAI.Content.Rules;

/// <summary>Files are plain data: no tags, anchors, aliases or second documents.</summary>
internal static class YamlFeature
{
    public static string Tag(string tag) => $"The tag {tag} is not allowed; write the value itself.";

    public static string Anchor(string name) =>
        $"The anchor &{name} is not allowed; write the value where it is needed.";

    public static string Alias(string name) => $"The alias *{name} is not allowed; write the value out.";
}
