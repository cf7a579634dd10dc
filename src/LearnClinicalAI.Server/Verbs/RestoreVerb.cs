using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Verbs.Backups;

namespace LearnClinicalAI.Server.Verbs;

internal static class RestoreVerb
{
    public static async Task<int> RunAsync(VerbGround ground)
    {
        var file = Path.GetFullPath(ground.Arguments[0]);
        if (!File.Exists(file))
            return await ground.FailAsync($"There is no file {file}.");
        await ground.Db.PrepareAsync();
        try
        {
            await using var stream = File.OpenRead(file);
            var manifest = await new ReadBackup(ground.Db).RunAsync(stream, () => WriteDownAsync(ground));
            await ground.Output.WriteLineAsync(
                $"Restored {manifest.Tables.Sum(table => table.Rows)} rows of {manifest.Tables.Count} tables, as of {manifest.MadeAt:u}. Everyone signs in anew."
            );
            return VerbTable.Fine;
        }
        catch (BackupRefusedException refused)
        {
            return await ground.FailAsync($"{refused.Message} Nothing was changed.");
        }
    }

    private static async Task WriteDownAsync(VerbGround ground)
    {
        ground.Services.GetRequiredService<AuditTrail>().Add(AuditEvents.BackupRestored);
        await ground.Db.SaveChangesAsync();
    }
}
