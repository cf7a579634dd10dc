namespace LearnClinicalAI.Credit;

/// <summary>
/// The wordings that a provider may change (T1–T3, G3). Placeholders stand in braces; what stands between asterisks is
/// printed in italics.
/// </summary>
public sealed record StatementTexts
{
    /// <summary>Designation statements by credit type, where the provider's differs from the type's.</summary>
    public IReadOnlyDictionary<string, string> Designations { get; init; } = new Dictionary<string, string>();

    public string AccmeDirect { get; init; } =
        "The {provider} is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education for physicians.";

    public string AccmeJoint { get; init; } =
        "This activity has been planned and implemented in accordance with the accreditation requirements and policies of the Accreditation Council for Continuing Medical Education (ACCME) through the joint providership of {provider} and {others}. The {provider} is accredited by the ACCME to provide continuing medical education for physicians.";

    public string JointlyAccredited { get; init; } =
        "In support of improving patient care, {provider} is jointly accredited by the Accreditation Council for Continuing Medical Education (ACCME), the Accreditation Council for Pharmacy Education (ACPE), and the American Nurses Credentialing Center (ANCC), to provide continuing education for the healthcare team.";

    public string StateSociety { get; init; } =
        "The {provider} is accredited by the {society} to provide continuing medical education for physicians.";

    /// <summary>Shown on the gate of a provider without accreditation.</summary>
    public string NotAccredited { get; init; } =
        "{provider} is not an accredited provider of continuing medical education. This activity gives a record of participation.";

    /// <summary>Body of a certificate that awards credit.</summary>
    public string Awarded { get; init; } =
        "The {provider} certifies that {learner} has participated in the {format} titled {title} on {date} and is awarded {n} {credits}.";

    /// <summary>Body of a certificate of participation in a designated activity.</summary>
    public string ParticipatedDesignated { get; init; } =
        "The {provider} certifies that {learner} has participated in the {format} titled {title} on {date}. The activity was designated for {n} {credits}.";

    /// <summary>Body of any other certificate of participation.</summary>
    public string Participated { get; init; } =
        "The {provider} certifies that {learner} has participated in the {format} titled {title} on {date}.";

    public string NoRelationships { get; init; } =
        "None of the people in control of the content of this activity have relevant financial relationships with ineligible companies.";

    /// <summary>One line a person and company.</summary>
    public string Relationship { get; init; } = "{person} ({role}): {nature}, {company}.";

    public string AllMitigated { get; init; } = "All relevant financial relationships have been mitigated.";

    public string CommercialSupport { get; init; } =
        "This activity is supported by an educational grant or in-kind support from: {supporters}.";

    public string NoCommercialSupport { get; init; } = "This activity received no commercial support.";
}
