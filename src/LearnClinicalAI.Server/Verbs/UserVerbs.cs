using System.Security.Cryptography;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Verbs;

/// <summary>For the operator, who has the database: the same actions as an administrator's, without one.</summary>
internal static class UserVerbs
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["Email.Wrong"] = "EMAIL is not an e-mail address.",
        ["Name.Missing"] = "GIVEN-NAME and FAMILY-NAME are needed.",
        ["Field.TooLong"] = "A name is too long.",
        ["Password.TooShort"] = $"The password needs at least {PasswordRules.Least} characters.",
        ["Password.TooLong"] = $"The password has more than {PasswordRules.Most} characters.",
        ["Password.Common"] = "The password is easily guessed.",
    };

    public static async Task<int> AddAsync(VerbGround ground)
    {
        var (email, role) = (ground.Arguments[0], ground.Arguments.ElementAtOrDefault(3) ?? Roles.Learner);
        if (!Roles.All.Contains(role))
            return await ground.FailAsync($"ROLE must be one of {string.Join(", ", Roles.All)}.");
        await ground.Db.PrepareAsync();
        if (await FindAsync(ground, email) is not null)
            return await ground.FailAsync("There is a person with this address already.");
        var typed = (await ground.Input.ReadLineAsync())?.Trim();
        var password = string.IsNullOrEmpty(typed) ? MadeUp() : typed;
        var profile = new ProfileFacts
        {
            GivenName = ground.Arguments[1],
            FamilyName = ground.Arguments[2],
            Profession = Professions.Other,
        };
        var ending = await ground.Services.GetRequiredService<RegisterPerson>().RunAsync(new(email, password, profile));
        if (ending is RegisterPerson.Refused refused)
            return await ground.FailAsync(string.Join('\n', refused.Problems.Values.Select(name => Sentences[name])));
        var person = ((RegisterPerson.Done)ending).PersonId!.Value;
        if (role != Roles.Learner)
            await ground.Services.GetRequiredService<GrantRole>().RunAsync(person, role);
        await ground.Output.WriteLineAsync($"Made {email} ({role}).");
        if (string.IsNullOrEmpty(typed))
            await ground.Output.WriteLineAsync($"Password: {password}");
        return VerbTable.Fine;
    }

    public static async Task<int> DisableAsync(VerbGround ground)
    {
        if (await FindAsync(ground, ground.Arguments[0]) is not { } person)
            return await ground.FailAsync("There is nobody with this address.");
        var ending = await ground
            .Services.GetRequiredService<DisablePerson>()
            .RunAsync(person, disabled: true, by: null);
        await ground.Output.WriteLineAsync(
            ending is DisablePerson.Unchanged
                ? "The person was disabled before."
                : "The person is disabled and signed out."
        );
        return VerbTable.Fine;
    }

    public static async Task<int> ResetSecondFactorAsync(VerbGround ground)
    {
        if (await FindAsync(ground, ground.Arguments[0]) is not { } person)
            return await ground.FailAsync("There is nobody with this address.");
        await ground.Services.GetRequiredService<ResetSecondFactor>().RunAsync(person, by: null);
        await ground.Output.WriteLineAsync(
            "The authenticator is taken away and the person signed out; staff set up a new one at the next sign-in."
        );
        return VerbTable.Fine;
    }

    private static async Task<Guid?> FindAsync(VerbGround ground, string email)
    {
        var normalized = ground.Services.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email.Trim());
        return await ground
            .Db.Users.Where(p => p.NormalizedEmail == normalized)
            .Select(p => (Guid?)p.Id)
            .SingleOrDefaultAsync();
    }

    // 25 of 31 letters: more than 120 random bits
    private static string MadeUp() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 25);
}
