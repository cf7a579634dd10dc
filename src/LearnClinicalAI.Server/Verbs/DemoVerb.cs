using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Demo;

namespace LearnClinicalAI.Server.Verbs;

/// <summary>Refused wherever the server is for real: everyone knows the demo people's password.</summary>
internal static class DemoVerb
{
    public static async Task<int> RunAsync(VerbGround ground)
    {
        if (!ground.Host.IsDevelopment())
            return await ground.FailAsync(
                "Demo people have a password that everyone knows: they are made in Development only (ASPNETCORE_ENVIRONMENT=Development)."
            );
        await ground.Db.PrepareAsync();
        await ground.Services.GetRequiredService<RunDemo>().RunAsync(default);
        await ground.Output.WriteLineAsync($"Demo people, with the password \"{DemoPeople.Password}\":");
        foreach (var person in DemoPeople.All)
            await ground.Output.WriteLineAsync($"  {person.Email} ({person.Role})");
        return VerbTable.Fine;
    }
}
