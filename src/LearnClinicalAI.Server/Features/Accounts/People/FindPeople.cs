using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>The people of the server, by name, a page at a time.</summary>
internal sealed class FindPeople(LearnDb db)
{
    public const int PageSize = 50;

    /// <summary>A row of the list.</summary>
    public sealed record Row(
        Guid Id,
        string GivenName,
        string FamilyName,
        string Email,
        string Profession,
        bool Disabled,
        bool HasSecondFactor,
        IReadOnlyList<string> StaffRoles
    );

    /// <param name="Next">What to go on after; null at the end.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Guid? Next);

    /// <param name="search">Part of a name or e-mail address; null or empty for all.</param>
    /// <param name="after">The last person of the page before.</param>
    public async Task<Page> RunAsync(string? search, Guid? after)
    {
        var people = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var upper = search.Trim().ToUpperInvariant();
            people = people.Where(p =>
                p.NormalizedEmail!.Contains(upper) || (p.GivenName + " " + p.FamilyName).ToUpper().Contains(upper)
            );
        }
        if (after is not null)
            people = people.Where(p =>
                db.Users.Any(last =>
                    last.Id == after
                    && (
                        p.FamilyName.CompareTo(last.FamilyName) > 0
                        || p.FamilyName == last.FamilyName
                            && (
                                p.GivenName.CompareTo(last.GivenName) > 0
                                || p.GivenName == last.GivenName && p.Id.CompareTo(last.Id) > 0
                            )
                    )
                )
            );
        var rows = await people
            .OrderBy(p => p.FamilyName)
            .ThenBy(p => p.GivenName)
            .ThenBy(p => p.Id)
            .Take(PageSize + 1)
            .Select(p => new Row(
                p.Id,
                p.GivenName,
                p.FamilyName,
                p.Email!,
                p.Profession,
                p.DisabledAt != null,
                db.SecondFactors.Any(f => f.PersonId == p.Id && f.EnrolledAt != null),
                db.UserRoles.Where(g => g.UserId == p.Id)
                    .Join(db.Roles, g => g.RoleId, r => r.Id, (_, r) => r.Name!)
                    .ToList()
            ))
            .ToListAsync();
        return rows.Count > PageSize ? new(rows[..PageSize], rows[PageSize - 1].Id) : new(rows, null);
    }
}
