using System.Text;

namespace LearnClinicalAI.Content.Yaml;

/// <summary>How the values of an enumeration are written in a file: <c>LowValue</c> as <c>low-value</c>.</summary>
internal static class Spelled<T>
    where T : struct, Enum
{
    public static readonly IReadOnlyDictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(value => Spelling.Kebab(value.ToString()), StringComparer.Ordinal);
}

internal static class Spelling
{
    public static string Kebab(string name)
    {
        var spelled = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && spelled.Length > 0)
            {
                spelled.Append('-');
            }
            spelled.Append(char.ToLowerInvariant(letter));
        }
        return spelled.ToString();
    }

    public static string Kebab<T>(T value)
        where T : struct, Enum => Kebab(value.ToString());
}
