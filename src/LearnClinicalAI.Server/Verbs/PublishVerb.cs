using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;

namespace LearnClinicalAI.Server.Verbs;

/// <summary>One line for each course and case; what is withheld is followed by the reasons.</summary>
internal static class PublishVerb
{
    public static async Task<int> RunAsync(VerbGround ground)
    {
        var folder = Path.GetFullPath(ground.Arguments[0]);
        if (!Directory.Exists(Path.Combine(folder, "courses")) && !Directory.Exists(Path.Combine(folder, "cases")))
            return await ground.FailAsync($"{folder} holds neither courses/ nor cases/.");
        await ground.Db.PrepareAsync();
        var outcomes = await ground.Services.GetRequiredService<LoadContentFolder>().RunAsync(folder, default);
        foreach (var outcome in outcomes)
            await PrintAsync(ground, outcome);
        return outcomes.Any(outcome => outcome is PublishContent.Outcome.Withheld) ? VerbTable.Failed : VerbTable.Fine;
    }

    private static async Task PrintAsync(VerbGround ground, PublishContent.Outcome outcome)
    {
        switch (outcome)
        {
            case PublishContent.Outcome.Published published:
                await ground.Output.WriteLineAsync($"{published.Slug}: published as {published.Hash[..12]}");
                break;
            case PublishContent.Outcome.Unchanged unchanged:
                await ground.Output.WriteLineAsync($"{unchanged.Slug}: unchanged");
                break;
            case PublishContent.Outcome.Withheld withheld:
                await ground.Error.WriteLineAsync($"{withheld.Slug}: withheld");
                foreach (var complaint in withheld.Complaints)
                    await ground.Error.WriteLineAsync($"  {complaint}");
                break;
        }
    }
}
