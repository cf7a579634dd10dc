using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Sets up an authenticator: shows its key, and takes it once a first code shows that the app has it.</summary>
internal sealed class EnrolSecondFactor(
    LearnDb db,
    TimeProvider time,
    SecondFactorKeys keys,
    SignInThrottle throttle,
    AuditTrail audit
)
{
    public abstract record Ending;

    /// <summary>The authenticator counts from now on; the codes are shown this once.</summary>
    public sealed record Enrolled(IReadOnlyList<string> RecoveryCodes) : Ending;

    public sealed record Wrong : Ending;

    /// <summary>There is an authenticator already; only an administrator takes it away.</summary>
    public sealed record Before : Ending;

    public sealed record TooOften(TimeSpan Wait) : Ending;

    /// <summary>The key to show, the same until it is confirmed; null when there is an authenticator already.</summary>
    public async Task<byte[]?> KeyAsync(Guid person)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.PersonId == person);
        if (factor is not null)
            return factor.EnrolledAt is null ? keys.Open(factor.ProtectedKey) : null;
        var key = OneTimeCode.NewKey();
        var added = db.SecondFactors.Add(new() { PersonId = person, ProtectedKey = keys.Protect(key) });
        try
        {
            await db.SaveChangesAsync();
            return key;
        }
        catch (DbUpdateException)
        {
            // a second tab was faster
            added.State = EntityState.Detached;
            return await KeyAsync(person);
        }
    }

    public async Task<Ending> RunAsync(Person person, string? code)
    {
        if (await throttle.WaitAsync(person.NormalizedEmail!, SignInStep.Code) is { } wait)
            return new TooOften(wait);
        if (await KeyAsync(person.Id) is not { } key)
            return new Before();
        var now = time.GetUtcNow();
        var typed = new string([.. (code ?? "").Where(char.IsAsciiDigit).Take(7)]);
        if (OneTimeCode.StepOf(key, typed, now, lastUsed: 0) is not { } step)
        {
            throttle.AddFailure(person.NormalizedEmail!, SignInStep.Code);
            audit.Add(AuditEvents.SecondFactorFail, result: "fail", actor: person.Id);
            await db.SaveChangesAsync();
            return new Wrong();
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        var confirmed = await db
            .SecondFactors.Where(f => f.PersonId == person.Id && f.EnrolledAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.EnrolledAt, now).SetProperty(f => f.LastStep, step));
        if (confirmed == 0)
            return new Before();
        var codes = await NewRecoveryCodesAsync(person.Id);
        audit.Add(AuditEvents.SecondFactorEnrolled, actor: person.Id);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new Enrolled(codes);
    }

    private async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid person)
    {
        var codes = RecoveryCodes.New();
        await db.RecoveryCodes.Where(c => c.PersonId == person).ExecuteDeleteAsync();
        db.RecoveryCodes.AddRange(
            codes.Select(code => new RecoveryCode { PersonId = person, Hash = RecoveryCodes.Hash(code) })
        );
        return codes;
    }
}
