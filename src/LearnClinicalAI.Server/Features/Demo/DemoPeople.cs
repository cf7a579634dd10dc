using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Demo;

/// <summary>A person of the demonstration; the addresses are of a domain that nobody can own.</summary>
internal sealed record DemoPerson(
    string Email,
    string GivenName,
    string FamilyName,
    string Profession,
    string Degree,
    string Role
);

/// <summary>Two learners and one of each staff role, all with the same password; staff have an authenticator.</summary>
internal sealed class DemoPeople(
    LearnDb db,
    TimeProvider time,
    RegisterPerson register,
    GrantRole grant,
    SecondFactorKeys keys
) : IDemoStep
{
    public const string Password = "practise with care";

    public static readonly DemoPerson Learner = new(
        "ana@demo.example",
        "Ana",
        "Okafor",
        Professions.Resident,
        "MD",
        Roles.Learner
    );
    public static readonly DemoPerson SecondLearner = new(
        "ben@demo.example",
        "Ben",
        "Lindqvist",
        Professions.Nurse,
        "RN",
        Roles.Learner
    );
    public static readonly DemoPerson Educator = new(
        "elif@demo.example",
        "Elif",
        "Demir",
        Professions.Educator,
        "MD, PhD",
        Roles.Educator
    );
    public static readonly DemoPerson Reviewer = new(
        "rosa@demo.example",
        "Rosa",
        "Marín",
        Professions.Physician,
        "MD",
        Roles.Reviewer
    );
    public static readonly DemoPerson Administrator = new(
        "adam@demo.example",
        "Adam",
        "Nowak",
        Professions.Other,
        "",
        Roles.Administrator
    );

    public static readonly IReadOnlyList<DemoPerson> All = [Learner, SecondLearner, Educator, Reviewer, Administrator];

    public int Order => 0;

    /// <summary>The id of a demo person, who must have been made.</summary>
    public static Task<Guid> IdAsync(LearnDb db, DemoPerson person) =>
        db.Users.Where(p => p.Email == person.Email).Select(p => p.Id).SingleAsync();

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var person in All)
            await MakeAsync(person, cancellation);
    }

    private async Task MakeAsync(DemoPerson person, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(p => p.Email == person.Email, cancellation))
            return;
        var profile = new ProfileFacts
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            Profession = person.Profession,
            Degree = person.Degree,
        };
        // before the transaction: the first use of a key may have to write it, in a transaction of its own
        var key = keys.Protect(OneTimeCode.NewKey());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var made = (RegisterPerson.Done)await register.RunAsync(new(person.Email, Password, profile));
        if (made.PersonId is not { } id)
            return;
        if (person.Role != Roles.Learner)
        {
            await grant.RunAsync(id, person.Role);
            db.SecondFactors.Add(
                new()
                {
                    PersonId = id,
                    ProtectedKey = key,
                    EnrolledAt = time.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }
}
