namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>What people may do. Everyone with an account is a learner; the others are staff and need a second factor.</summary>
internal static class Roles
{
    public const string Learner = "learner";
    public const string Educator = "educator";
    public const string Reviewer = "reviewer";
    public const string Administrator = "administrator";

    /// <summary>For <c>[Authorize(Roles = …)]</c> on what any member of staff may see.</summary>
    public const string Staff = Educator + "," + Reviewer + "," + Administrator;

    public static readonly IReadOnlyList<string> All = [Learner, Educator, Reviewer, Administrator];

    /// <summary>The roles that are stored, one row a grant; that everyone is a learner needs no row.</summary>
    public static readonly IReadOnlyList<string> StaffRoles = [Educator, Reviewer, Administrator];
}
