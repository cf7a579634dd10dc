using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearnClinicalAI.Cli;

/// <summary>How the workbench writes JSON: camelCase, words in kebab-case, text as it is.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Spelling);

    /// <exception cref="JsonException">The text is not of that shape.</exception>
    public static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Spelling);
}
