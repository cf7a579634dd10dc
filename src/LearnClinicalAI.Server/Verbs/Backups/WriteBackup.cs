using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using LearnClinicalAI.Server.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Verbs.Backups;

/// <summary>Writes all tables as they are at one moment, row by row, while others go on writing to the database.</summary>
internal static class WriteBackup
{
    public static async Task<BackupManifest> RunAsync(LearnDb db, Stream file, DateTimeOffset now)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using var snapshot = await SnapshotAsync(connection);
        var portable = PortableTables.Of(db);
        var tables = new List<BackupTable>();
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in portable)
            tables.Add(await WriteAsync(connection, snapshot, table, zip));
        var manifest = new BackupManifest(
            BackupFormat.Name,
            BackupFormat.Version,
            PortableTables.Fingerprint(portable),
            now,
            tables
        );
        await using var entry = await zip.CreateEntry(BackupFormat.ManifestEntry).OpenAsync();
        await JsonSerializer.SerializeAsync(entry, manifest, BackupFormat.Json);
        return manifest;
    }

    /// <summary>Reads of this transaction see one moment and hold nobody up.</summary>
    private static async Task<DbTransaction> SnapshotAsync(DbConnection connection) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);

    private static async Task<BackupTable> WriteAsync(
        DbConnection connection,
        DbTransaction snapshot,
        PortableTable table,
        ZipArchive zip
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = SelectText(table);
        await using var rows = await command.ExecuteReaderAsync();
        var readers = table.Columns.Select(ValueReader.For).ToList();
        await using var entry = await zip.CreateEntry(BackupFormat.EntryOf(table.Name), CompressionLevel.Fastest)
            .OpenAsync();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var line = new MemoryStream();
        await using var json = new Utf8JsonWriter(line);
        long count = 0,
            bytes = 0;
        while (await rows.ReadAsync())
        {
            json.WriteStartArray();
            for (var i = 0; i < readers.Count; i++)
                if (readers[i](rows, i) is { } value)
                    JsonSerializer.Serialize(json, value, table.Columns[i].Type, BackupFormat.Json);
                else
                    json.WriteNullValue();
            json.WriteEndArray();
            await json.FlushAsync();
            line.WriteByte((byte)'\n');
            var written = line.GetBuffer().AsMemory(0, (int)line.Length);
            hash.AppendData(written.Span);
            await entry.WriteAsync(written);
            count++;
            bytes += line.Length;
            line.SetLength(0);
            json.Reset();
        }
        var columns = table.Columns.Select(column => column.Name).ToList();
        return new(table.Name, columns, count, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // names come from the model
    private static string SelectText(PortableTable table) =>
        $"SELECT {string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))} FROM \"{table.Name}\""
        + $" ORDER BY {string.Join(", ", table.Key.Select(column => $"\"{column}\""))}";
}

/// <summary>Takes a value out of a row as the model has it.</summary>
internal static class ValueReader
{
    public static Func<DbDataReader, int, object?> For(PortableColumn column)
    {
        var read = Typed(column.StoredType);
        var convert = column.Mapping.Converter?.ConvertFromProvider ?? (static value => value);
        return (row, i) => row.IsDBNull(i) ? null : convert(read(row, i));
    }

    private static Func<DbDataReader, int, object?> Typed(Type type) =>
        typeof(ValueReader)
            .GetMethod(nameof(Read), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<DbDataReader, int, object?>>();

    private static object? Read<T>(DbDataReader row, int i) => row.GetFieldValue<T>(i);
}
