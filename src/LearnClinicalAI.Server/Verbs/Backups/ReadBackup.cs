using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LearnClinicalAI.Server.Verbs.Backups;

/// <summary>
/// Reads a backup into an empty database, all of it or nothing. The file is not trusted (abuse case 46): nothing in it names
/// a file or a type, every table and column must be one of the model's, every value of its type and length, and its size is
/// bounded while it is read.
/// </summary>
internal sealed class ReadBackup(LearnDb db)
{
    private readonly IReadOnlyList<PortableTable> tables = PortableTables.Of(db);

    /// <exception cref="BackupRefusedException">The file or the database is not fit; the message says why, and nothing was changed.</exception>
    public async Task<BackupManifest> RunAsync(Stream file, Func<Task> inTransaction)
    {
        using var zip = Open(file);
        var manifest = await ReadManifestAsync(zip);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await AssertEmptyAsync();
        foreach (var (table, told) in tables.Join(manifest.Tables, t => t.Name, t => t.Name, (t, told) => (t, told)))
        {
            await using var lines = new TableLines(zip.GetEntry(BackupFormat.EntryOf(table.Name))!, told);
            await InsertAsync(table, lines, transaction.GetDbTransaction());
            lines.AssertAsTold();
            await SetCounterAsync(table);
        }
        await inTransaction();
        await transaction.CommitAsync();
        return manifest;
    }

    private static ZipArchive Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new BackupRefusedException("The file is not a backup: it is no zip file.");
        }
    }

    private async Task<BackupManifest> ReadManifestAsync(ZipArchive zip)
    {
        var entries = zip.Entries.Select(entry => entry.FullName).ToList();
        var expected = tables.Select(table => BackupFormat.EntryOf(table.Name)).Append(BackupFormat.ManifestEntry);
        if (zip.GetEntry(BackupFormat.ManifestEntry) is not { Length: <= BackupFormat.MostManifestBytes } entry)
            throw new BackupRefusedException("The file is not a backup: it has no manifest.json.");
        var manifest = await ParseAsync(entry);
        if (manifest.Format != BackupFormat.Name || manifest.Version != BackupFormat.Version)
            throw new BackupRefusedException(
                $"The file is of format {manifest.Format} {manifest.Version}; this version reads {BackupFormat.Name} {BackupFormat.Version}."
            );
        var schema = PortableTables.Fingerprint(tables);
        if (manifest.Schema != schema)
            throw new BackupRefusedException(
                $"The backup has the schema {manifest.Schema}, this version {schema}. Restore it with the version that made it, then upgrade."
            );
        if (!entries.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
            throw new BackupRefusedException("The file does not hold exactly the tables of its schema.");
        foreach (var table in tables)
            if (
                manifest.Tables.Where(told => told.Name == table.Name).ToList() is not [var told]
                || !told.Columns.SequenceEqual(table.Columns.Select(column => column.Name))
            )
                throw new BackupRefusedException($"The manifest does not tell of the table {table.Name} as it is.");
        return manifest;
    }

    private static async Task<BackupManifest> ParseAsync(ZipArchiveEntry entry)
    {
        try
        {
            await using var bounded = new BoundedStream(await entry.OpenAsync(), BackupFormat.MostManifestBytes);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(bounded, BackupFormat.Json)
                ?? throw new BackupRefusedException("manifest.json is empty.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            throw new BackupRefusedException("manifest.json cannot be read.");
        }
    }

    private async Task AssertEmptyAsync()
    {
        foreach (var table in tables)
        {
            await using var any = await CommandAsync($"SELECT EXISTS (SELECT 1 FROM \"{table.Name}\")");
            if (Convert.ToBoolean(await any.ExecuteScalarAsync(), CultureInfo.InvariantCulture))
                throw new BackupRefusedException(
                    $"The database is not empty: {table.Name} has rows. Restore into a new one (with SQLite, another Storage:DataFolder), before the server has run on it."
                );
        }
    }

    private async Task InsertAsync(PortableTable table, TableLines lines, DbTransaction transaction)
    {
        var text = InsertText(table);
        while (await lines.NextAsync() is { } row)
        {
            var values = RowValues.Read(table, row, lines.Rows);
            // one a row: the driver plans a statement that comes often, and then a command keeps to its first parameters
            await using var insert = await CommandAsync(text);
            insert.Transaction = transaction;
            for (var i = 0; i < values.Count; i++)
                insert.Parameters.Add(
                    table.Columns[i].Mapping.CreateParameter(insert, $"@p{i}", values[i], table.Columns[i].IsNullable)
                );
            try
            {
                await insert.ExecuteNonQueryAsync();
            }
            catch (DbException wrong)
            {
                throw new BackupRefusedException(
                    $"{table.Name}, row {lines.Rows}: the database does not take it ({wrong.SqlState ?? wrong.GetType().Name}).",
                    wrong
                );
            }
        }
    }

    private static string InsertText(PortableTable table) =>
        $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))})"
        + $" VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";

    /// <summary>PostgreSQL counts on from its own counter, SQLite from the highest row.</summary>
    private async Task SetCounterAsync(PortableTable table)
    {
        if (!db.Database.IsNpgsql() || table.Columns.FirstOrDefault(column => column.IsCounted) is not { } counted)
            return;
        await using var set = await CommandAsync(
            $"SELECT setval(pg_get_serial_sequence('\"{table.Name}\"', '{counted.Name}'), max(\"{counted.Name}\")) FROM \"{table.Name}\" HAVING max(\"{counted.Name}\") IS NOT NULL"
        );
        await set.ExecuteNonQueryAsync();
    }

    private async Task<DbCommand> CommandAsync(string text)
    {
        await db.Database.OpenConnectionAsync();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}

/// <summary>The backup is not restored; the message says why, for the operator.</summary>
internal sealed class BackupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
