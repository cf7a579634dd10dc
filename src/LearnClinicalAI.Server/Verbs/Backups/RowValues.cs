using System.Text.Json;

namespace LearnClinicalAI.Server.Verbs.Backups;

/// <summary>Turns a line of a backup into the values of a row, or says what is wrong with it.</summary>
internal static class RowValues
{
    public static IReadOnlyList<object?> Read(PortableTable table, ReadOnlyMemory<byte> line, long number)
    {
        try
        {
            using var row = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
            if (
                row.RootElement.ValueKind != JsonValueKind.Array
                || row.RootElement.GetArrayLength() != table.Columns.Count
            )
                throw new BackupRefusedException(
                    $"{table.Name}, row {number}: not an array of {table.Columns.Count} values."
                );
            return
            [
                .. table.Columns.Zip(
                    row.RootElement.EnumerateArray(),
                    (column, value) => Read(table, column, value, number)
                ),
            ];
        }
        catch (JsonException)
        {
            throw new BackupRefusedException($"{table.Name}, row {number}: not JSON.");
        }
    }

    private static object? Read(PortableTable table, PortableColumn column, JsonElement element, long number)
    {
        if (element.ValueKind == JsonValueKind.Null)
            return column.IsNullable ? null : throw Wrong("is empty, and must not be");
        try
        {
            var value = element.Deserialize(column.Type, BackupFormat.Json);
            if (value is string text && column.Property.GetMaxLength() is { } most && text.Length > most)
                throw Wrong($"is longer than {most} characters");
            if (value is string nul && nul.Contains('\0'))
                throw Wrong("holds a NUL character");
            return value;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or NotSupportedException)
        {
            throw Wrong($"is not a {column.Type.Name}");
        }

        BackupRefusedException Wrong(string what) => new($"{table.Name}, row {number}: {column.Name} {what}.");
    }
}
