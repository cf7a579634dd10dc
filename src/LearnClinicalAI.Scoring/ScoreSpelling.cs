using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearnClinicalAI.Scoring;

/// <summary>How a report is written as JSON: camelCase members, domains and states in kebab-case.</summary>
public static class ScoreSpelling
{
    private static readonly JsonSerializerOptions Compact = Make(indented: false);
    private static readonly JsonSerializerOptions Readable = Make(indented: true);

    public static string Write(ScoreReport report, bool indented = false) =>
        JsonSerializer.Serialize(report, indented ? Readable : Compact);

    /// <exception cref="JsonException">The text is no report.</exception>
    public static ScoreReport Read(string report) =>
        JsonSerializer.Deserialize<ScoreReport>(report, Compact)
        ?? throw new JsonException("The text holds null instead of a report.");

    private static JsonSerializerOptions Make(bool indented) =>
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
            WriteIndented = indented,
        };
}
