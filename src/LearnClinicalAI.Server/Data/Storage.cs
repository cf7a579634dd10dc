using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LearnClinicalAI.Server.Data;

internal static class Storage
{
    /// <summary>Registers <see cref="LearnDb"/> on the provider that the settings name.</summary>
    /// <exception cref="WrongSettingsException">The settings cannot work; the message says what to change.</exception>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        if (options.Problem() is { } problem)
            throw new WrongSettingsException(problem);
        builder.Services.AddSingleton(Options.Create(options));
        if (options.Provider == StorageProvider.Postgres)
            builder.Services.AddDbContextPool<LearnDb, PostgresLearnDb>(db =>
                db.UseNpgsql(PostgresConnectionString(options.ConnectionString!))
            );
        else
            builder.Services.AddDbContextPool<LearnDb, SqliteLearnDb>(db =>
                db.UseSqlite(SqliteConnectionString(builder.Environment, options)).AddInterceptors(new DurableSqlite())
            );
    }

    /// <summary>
    /// What is asked often is planned once a connection. Nothing here leaves a setting behind on a connection, so none is
    /// reset between two uses. Both may be set otherwise, for example behind a pooler that shares connections.
    /// </summary>
    private static string PostgresConnectionString(string settings)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = settings };
        var connection = new NpgsqlConnectionStringBuilder(settings);
        if (!given.ContainsKey("Max Auto Prepare"))
            connection.MaxAutoPrepare = 50;
        if (!given.ContainsKey("No Reset On Close"))
            connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }

    public static string SqliteFile(IHostEnvironment host, StorageOptions options) =>
        Path.Combine(host.ContentRootPath, options.DataFolder, "learnclinicalai.db");

    private static string SqliteConnectionString(IHostEnvironment host, StorageOptions options)
    {
        var file = SqliteFile(host, options);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return $"Data Source={file};Foreign Keys=True;Default Timeout=30";
    }

    /// <summary>
    /// Every connection waits for its turn to write, and a commit is on disk before it is acknowledged. With a write-ahead
    /// log NORMAL would do against a killed process, whose writes the operating system still holds, and not against a power
    /// cut: it leaves the last commits in memory until a checkpoint. FULL syncs the log at each commit. PostgreSQL does the
    /// same by its own default, <c>synchronous_commit=on</c>.
    /// </summary>
    private sealed class DurableSqlite : DbConnectionInterceptor
    {
        private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
