using System.Globalization;
using LearnClinicalAI.Content.Yaml;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A file has a size that a person could have written.</summary>
internal static class YamlLimit
{
    public static string Depth => $"More than {YamlFile.MaxDepth} levels of lists and maps inside each other.";
    public static string Nodes =>
        string.Create(CultureInfo.InvariantCulture, $"More than {YamlFile.MaxNodes:N0} values in one file. Split it.");

    public static string Bytes(long size) =>
        string.Create(CultureInfo.InvariantCulture, $"The file has {size:N0} bytes; at most 1 MiB is read.");
}
