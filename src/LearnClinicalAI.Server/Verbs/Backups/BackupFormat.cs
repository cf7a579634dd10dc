using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearnClinicalAI.Server.Verbs.Backups;

/// <summary>
/// The file: a zip with <c>manifest.json</c> and for each table <c>tables/NAME.jsonl</c>, a row a line as an array in the
/// order of the manifest's columns. Values are those of the model, not of a database: either database reads what the other
/// wrote.
/// </summary>
internal static class BackupFormat
{
    public const string Name = "learnclinicalai-backup";
    public const int Version = 1;
    public const string ManifestEntry = "manifest.json";

    /// <summary>A line holds at most one revision of a course with its pictures, in base 64.</summary>
    public const int MostLineBytes = 128 * 1024 * 1024;
    public const int MostManifestBytes = 1024 * 1024;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        MaxDepth = 16,
    };

    public static string EntryOf(string table) => $"tables/{table}.jsonl";
}

/// <summary>What the file says of itself.</summary>
/// <param name="Schema">Fingerprint of the tables and columns of the version that wrote it.</param>
internal sealed record BackupManifest(
    string Format,
    int Version,
    string Schema,
    DateTimeOffset MadeAt,
    IReadOnlyList<BackupTable> Tables
);

/// <param name="Sha256">Of the table's lines, in hexadecimal.</param>
/// <param name="Bytes">Length of the table's lines.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, long Bytes, string Sha256);
