using LearnClinicalAI.Server.Data;

namespace LearnClinicalAI.Server.Verbs;

internal static class MigrateVerb
{
    public static async Task<int> RunAsync(VerbGround ground)
    {
        await ground.Db.PrepareAsync();
        await ground.Output.WriteLineAsync("The database has this version's schema.");
        return VerbTable.Fine;
    }
}
