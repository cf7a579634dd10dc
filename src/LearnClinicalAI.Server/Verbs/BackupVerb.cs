using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Verbs.Backups;

namespace LearnClinicalAI.Server.Verbs;

internal static class BackupVerb
{
    public static async Task<int> RunAsync(VerbGround ground)
    {
        var file = Path.GetFullPath(ground.Arguments[0]);
        if (File.Exists(file))
            return await ground.FailAsync($"{file} is there already, and is not written over.");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            return await ground.FailAsync($"There is no folder {Path.GetDirectoryName(file)}.");
        var now = ground.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var unfinished = file + ".unfinished";
        BackupManifest manifest;
        try
        {
            await using (var stream = new FileStream(unfinished, Private()))
                manifest = await WriteBackup.RunAsync(ground.Db, stream, now);
            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(unfinished);
        }
        var rows = manifest.Tables.Sum(table => table.Rows);
        ground.Services.GetRequiredService<AuditTrail>().Add(AuditEvents.BackupMade, details: new { rows });
        await ground.Db.SaveChangesAsync();
        await ground.Output.WriteLineAsync(
            $"Wrote {rows} rows of {manifest.Tables.Count} tables to {file}. It holds people's data and the server's keys: keep it as safe as the database."
        );
        return VerbTable.Fine;
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
