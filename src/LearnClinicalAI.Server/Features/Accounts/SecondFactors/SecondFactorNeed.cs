using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>What is still asked of someone whose password was right.</summary>
internal enum SecondFactorNeed
{
    /// <summary>Nothing: a learner without an authenticator.</summary>
    None,

    /// <summary>A code of the person's authenticator.</summary>
    Code,

    /// <summary>A member of staff must set up an authenticator first.</summary>
    Enrolment,
}

internal static class AccountQueries
{
    public static async Task<IReadOnlyList<string>> StaffRolesAsync(this LearnDb db, Guid person) =>
        await db
            .UserRoles.Where(grant => grant.UserId == person)
            .Join(db.Roles, grant => grant.RoleId, role => role.Id, (_, role) => role.Name!)
            .ToListAsync();

    public static async Task<SecondFactorNeed> SecondFactorNeedAsync(
        this LearnDb db,
        Guid person,
        IReadOnlyList<string> staffRoles
    )
    {
        var enrolled = await db.SecondFactors.AnyAsync(f => f.PersonId == person && f.EnrolledAt != null);
        return enrolled ? SecondFactorNeed.Code
            : staffRoles.Count > 0 ? SecondFactorNeed.Enrolment
            : SecondFactorNeed.None;
    }
}
