using System.Reflection;

namespace LearnClinicalAI.Server.Features.Audit;

/// <summary>The names of what is audited.</summary>
internal static class AuditEvents
{
    public const string SignInOk = "auth.login.ok";
    public const string SignInFail = "auth.login.fail";
    public const string SecondFactorEnrolled = "auth.mfa.enrol";
    public const string SecondFactorOk = "auth.mfa.ok";
    public const string SecondFactorFail = "auth.mfa.fail";
    public const string SecondFactorReset = "auth.mfa.reset";
    public const string PasswordChanged = "auth.password.changed";
    public const string SignOut = "auth.logout";
    public const string SessionTimeout = "auth.timeout";
    public const string SessionRevoked = "session.revoked";
    public const string RoleGranted = "role.granted";
    public const string RoleRevoked = "role.revoked";
    public const string AccessDenied = "authz.denied";
    public const string UserCreated = "user.created";
    public const string UserDisabled = "user.disabled";
    public const string UserEnabled = "user.enabled";
    public const string ConsentGiven = "consent.given";
    public const string ConsentWithdrawn = "consent.withdrawn";
    public const string GateShown = "gate.shown";
    public const string GateAcknowledged = "gate.acknowledged";
    public const string AttemptStarted = "attempt.started";
    public const string AttemptSubmitted = "attempt.submitted";
    public const string AttemptExpired = "attempt.expired";
    public const string GradeFinalised = "grade.finalised";
    public const string CaseStarted = "case.session.started";
    public const string CaseEnded = "case.session.ended";
    public const string RunRead = "run.read";
    public const string RunLogRead = "run.log.read";
    public const string IdentifierBlocked = "phi.blocked";
    public const string ContentSignedOff = "activity.reviewed";
    public const string ActivityDesignated = "activity.designated";
    public const string ActivityWithdrawn = "activity.withdrawn";
    public const string CreditClaimed = "credit.claimed";
    public const string CreditAwarded = "credit.awarded";
    public const string CreditRefused = "credit.refused";
    public const string CertificateIssued = "certificate.issued";
    public const string CertificateDownloaded = "certificate.downloaded";
    public const string ImportAccepted = "import.accepted";
    public const string ImportRejected = "import.rejected";
    public const string BackupMade = "backup.made";
    public const string BackupRestored = "backup.restored";
    public const string ConfigurationChanged = "config.changed";
    public const string KeyRotated = "key.rotated";

    /// <summary>All of them, in the order above.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. typeof(AuditEvents)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];
}
