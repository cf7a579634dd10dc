namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>Section <c>Sessions</c>: how long a sign-in lasts (rules §11).</summary>
internal sealed class SessionOptions
{
    public const string Section = "Sessions";

    public int StaffIdleMinutes { get; set; } = 15;
    public int LearnerIdleMinutes { get; set; } = 60;
    public int AbsoluteHours { get; set; } = 12;

    /// <summary>Minutes for which an access token is good; then the refresh token brings a new one.</summary>
    public int AccessTokenMinutes { get; set; } = 15;

    /// <summary>One sentence that says what is wrong, or null.</summary>
    public string? Problem() =>
        StaffIdleMinutes < 1 || LearnerIdleMinutes < 1 || AbsoluteHours < 1 || AccessTokenMinutes < 1
            ? "Sessions: each of StaffIdleMinutes, LearnerIdleMinutes, AbsoluteHours and AccessTokenMinutes must be at least 1."
            : null;
}
