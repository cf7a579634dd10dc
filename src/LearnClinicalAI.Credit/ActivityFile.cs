namespace LearnClinicalAI.Credit;

/// <summary>A relationship with an ineligible company in the 24 months before a person took their role (G2).</summary>
/// <param name="Relevant">The company's products are related to the content.</param>
/// <param name="Mitigation">What was done about it; null while nothing was.</param>
/// <param name="OwnerOrEmployee">Keeps the person from controlling content, whatever the mitigation.</param>
public sealed record CompanyRelationship(
    string Company,
    string Nature,
    bool Relevant,
    string? Mitigation = null,
    bool OwnerOrEmployee = false
);

/// <summary>Somebody in control of content.</summary>
public sealed record PersonInControl
{
    public required string Name { get; init; }
    public required string Role { get; init; }

    /// <summary>Null: nothing is disclosed yet. Empty: disclosed that there are none.</summary>
    public IReadOnlyList<CompanyRelationship>? Relationships { get; init; }
}

/// <summary>A reviewer's word for content of exactly this hash.</summary>
public sealed record ContentSignOff(string ContentHash, string Reviewer);

/// <param name="AgreementOnFile">The signed agreement is in the planning file.</param>
public sealed record CompanySupport(string Supporter, bool AgreementOnFile);

/// <summary>A recorded validation of what an AI says to learners (G5).</summary>
/// <param name="ContentHash">Of the version that was validated.</param>
/// <param name="Runs">How many transcripts were looked at.</param>
public sealed record AiValidation(string ContentHash, int Runs, string Reviewer, DateOnly On);

/// <summary>What is known of an activity when somebody wants to designate it.</summary>
public sealed record ActivityFile
{
    public required CreditType Type { get; init; }
    public required Provider Provider { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>Shown as an outline only.</summary>
    public bool Planned { get; init; }
    public IReadOnlyList<PersonInControl> People { get; init; } = [];
    public IReadOnlyList<ContentSignOff> SignOffs { get; init; } = [];
    public string PracticeGap { get; init; } = "";
    public string Audience { get; init; } = "";
    public IReadOnlyList<string> Objectives { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>0–1; null where the activity has no assessment.</summary>
    public decimal? MinimumPerformanceLevel { get; init; }

    /// <summary>All parts together, before rounding.</summary>
    public int Seconds { get; init; }

    /// <summary>The amount that is to be designated; null: what the time gives.</summary>
    public CreditAmount? Amount { get; init; }
    public Term? Term { get; init; }

    /// <summary>The latest review, from which a term may run anew.</summary>
    public DateOnly? ReviewedOn { get; init; }
    public IReadOnlyList<CompanySupport> Support { get; init; } = [];
    public string AiDisclosure { get; init; } = "";

    /// <summary>An AI speaks to learners in words that nobody wrote beforehand.</summary>
    public bool AiSpeaksFreely { get; init; }
    public AiValidation? Validation { get; init; }
}

/// <summary>Why an activity cannot be designated yet.</summary>
public enum DesignationGap
{
    TypeCarriesNoCredit,
    ProviderNotAccredited,
    ActivityOnlyPlanned,
    NobodyNamed,
    DisclosureMissing,
    OwnerOrEmployeeInControl,
    RelationshipNotMitigated,
    ContentNotSignedOff,
    SupportAgreementMissing,
    AiDisclosureMissing,
    AiValidationMissing,
    ObjectivesMissing,
    AudienceMissing,
    PracticeGapMissing,
    AssessmentMissing,
    SourcesMissing,
    TimeTooShort,
    AmountNotCovered,
    TermMissing,
    TermEndsBeforeItBegins,
    TermTooLong,
}

/// <param name="About">The person, company or supporter it is about; null where it is about the activity.</param>
public sealed record MissingForDesignation(DesignationGap Gap, string? About = null);
