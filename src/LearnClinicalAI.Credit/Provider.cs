namespace LearnClinicalAI.Credit;

/// <summary>What lets a provider designate credit. The software makes nobody accredited.</summary>
public enum Accreditation
{
    /// <summary>Gives participation certificates and hours, and prints no phrase of the AMA or the ACCME.</summary>
    None,

    /// <summary>Accredited by the ACCME.</summary>
    AccmeDirect,

    /// <summary>Accredited by the ACCME, for an activity planned together with others.</summary>
    AccmeJoint,

    /// <summary>By ACCME, ACPE and ANCC together, for the healthcare team.</summary>
    JointlyAccredited,

    /// <summary>By a state medical society that the ACCME recognises.</summary>
    StateSociety,
}

/// <summary>Who stands for an activity, and their settings: wording, limits and terms are theirs, not ours.</summary>
public sealed record Provider
{
    public required string Name { get; init; }
    public Accreditation Accreditation { get; init; }

    /// <summary>The other providers of a joint activity.</summary>
    public IReadOnlyList<string> JointProviders { get; init; } = [];

    /// <summary>The society that accredits, under <see cref="Credit.Accreditation.StateSociety"/>.</summary>
    public string? Society { get; init; }

    /// <summary>In which days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The longest term from release or latest review (C12).</summary>
    public int TermYears { get; init; } = 3;
    public bool RequiresEvaluation { get; init; } = true;

    /// <summary>How long after expiry a completion in time may still be claimed.</summary>
    public int ClaimGraceDays { get; init; }
    public StatementTexts Texts { get; init; } = new();

    public bool IsAccredited => Accreditation is not Accreditation.None;
}
