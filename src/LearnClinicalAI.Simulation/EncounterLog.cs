using System.Text.Encodings.Web;
using System.Text.Json;

namespace LearnClinicalAI.Simulation;

/// <summary>The spelling of a log: one JSON object a line, camelCase members, <c>kind</c> anywhere in the object.</summary>
public static class EncounterLog
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The rows that count: without those that were taken back.</summary>
    public static IReadOnlyList<EncounterEvent> Standing(IReadOnlyList<EncounterEvent> log)
    {
        if (!log.Any(row => row is Retracted))
        {
            return log;
        }
        var standing = new List<EncounterEvent>(log.Count);
        foreach (var row in log)
        {
            if (row is Retracted taken)
            {
                standing.RemoveAll(earlier => earlier.Seq >= taken.From);
            }
            standing.Add(row);
        }
        return standing;
    }

    public static string WriteLine(EncounterEvent row) => JsonSerializer.Serialize(row, Spelling);

    /// <exception cref="JsonException">The line is no event of a known kind.</exception>
    public static EncounterEvent ReadLine(string line) =>
        JsonSerializer.Deserialize<EncounterEvent>(line, Spelling)
        ?? throw new JsonException("The line holds null instead of an event.");

    public static string Write(IEnumerable<EncounterEvent> rows) => string.Join('\n', rows.Select(WriteLine));

    public static IReadOnlyList<EncounterEvent> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadLine)];
}
