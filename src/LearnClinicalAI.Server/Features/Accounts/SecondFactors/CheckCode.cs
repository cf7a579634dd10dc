using System.Security.Cryptography;
using System.Text;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>The second step of signing in: a code of the authenticator, or a recovery code; each is good once.</summary>
internal sealed class CheckCode(
    LearnDb db,
    TimeProvider time,
    SecondFactorKeys keys,
    SignInThrottle throttle,
    AuditTrail audit
)
{
    public abstract record Ending;

    public sealed record Right : Ending;

    public sealed record Wrong : Ending;

    public sealed record TooOften(TimeSpan Wait) : Ending;

    public async Task<Ending> RunAsync(Person person, string? code)
    {
        var account = person.NormalizedEmail!;
        if (await throttle.WaitAsync(account, SignInStep.Code) is { } wait)
        {
            audit.Add(AuditEvents.SecondFactorFail, result: "refused", actor: person.Id);
            await db.SaveChangesAsync();
            return new TooOften(wait);
        }
        var typed = new string([.. (code ?? "").Where(char.IsAsciiLetterOrDigit).Take(40)]);
        var right =
            typed.Length <= 6 ? await UseCodeAsync(person.Id, typed) : await UseRecoveryCodeAsync(person.Id, typed);
        if (right)
            throttle.AddSuccess(account);
        else
            throttle.AddFailure(account, SignInStep.Code);
        audit.Add(
            right ? AuditEvents.SecondFactorOk : AuditEvents.SecondFactorFail,
            result: right ? "ok" : "fail",
            actor: person.Id,
            details: new { recovery = typed.Length > 6 }
        );
        await db.SaveChangesAsync();
        return right ? new Right() : new Wrong();
    }

    private async Task<bool> UseCodeAsync(Guid person, string code)
    {
        var factor = await db
            .SecondFactors.AsNoTracking()
            .SingleOrDefaultAsync(f => f.PersonId == person && f.EnrolledAt != null);
        if (factor is null)
            return false;
        var step = OneTimeCode.StepOf(keys.Open(factor.ProtectedKey), code, time.GetUtcNow(), factor.LastStep);
        // of two who bring the same code at the same moment, on whichever node, one is let in
        return step is { } used
            && await db
                .SecondFactors.Where(f => f.PersonId == person && f.LastStep < used)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, used)) == 1;
    }

    private async Task<bool> UseRecoveryCodeAsync(Guid person, string code)
    {
        var hash = RecoveryCodes.Hash(code);
        return await db.RecoveryCodes.Where(c => c.PersonId == person && c.Hash == hash).ExecuteDeleteAsync() == 1;
    }
}

/// <summary>Ten codes to keep on paper; only their hashes are stored, which is enough for 80 random bits each.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789x";

    public static IReadOnlyList<string> New() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ =>
                    string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)))
                ),
        ];

    /// <summary>Hyphens, spaces and capitals do not matter.</summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.ASCII.GetBytes(
                    new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)])
                )
            )
        );
}
