namespace LearnClinicalAI.Credit;

/// <summary>What has to be there before an activity is designated (C11–C14, G2, G3, G5). Empty: it may be.</summary>
public static class DesignationCheck
{
    /// <summary>All that is missing, at once.</summary>
    public static IReadOnlyList<MissingForDesignation> Missing(ActivityFile file) =>
        [
            .. AboutTheOffer(file),
            .. AboutThePeople(file),
            .. AboutTheContent(file),
            .. AboutTheEducation(file),
            .. AboutTheTime(file),
            .. AboutTheTerm(file),
        ];

    private static IEnumerable<MissingForDesignation> AboutTheOffer(ActivityFile file)
    {
        if (!file.Type.HasUnits)
            yield return new(DesignationGap.TypeCarriesNoCredit);
        if (file.Type.IsReserved && !file.Provider.IsAccredited)
            yield return new(DesignationGap.ProviderNotAccredited);
        if (file.Planned)
            yield return new(DesignationGap.ActivityOnlyPlanned);
    }

    private static IEnumerable<MissingForDesignation> AboutThePeople(ActivityFile file)
    {
        if (file.People.Count == 0)
            yield return new(DesignationGap.NobodyNamed);
        foreach (var person in file.People)
        {
            if (person.Relationships is null)
                yield return new(DesignationGap.DisclosureMissing, person.Name);
            foreach (var relationship in (person.Relationships ?? []).Where(relationship => relationship.Relevant))
            {
                if (relationship.OwnerOrEmployee)
                    yield return new(DesignationGap.OwnerOrEmployeeInControl, $"{person.Name}, {relationship.Company}");
                else if (string.IsNullOrWhiteSpace(relationship.Mitigation))
                    yield return new(DesignationGap.RelationshipNotMitigated, $"{person.Name}, {relationship.Company}");
            }
        }
    }

    private static IEnumerable<MissingForDesignation> AboutTheContent(ActivityFile file)
    {
        // An edit changes the hash, and with it the sign-off is one of other content.
        if (!file.SignOffs.Any(signOff => signOff.ContentHash == file.ContentHash))
            yield return new(DesignationGap.ContentNotSignedOff);
        foreach (var support in file.Support.Where(support => !support.AgreementOnFile))
            yield return new(DesignationGap.SupportAgreementMissing, support.Supporter);
        if (string.IsNullOrWhiteSpace(file.AiDisclosure))
            yield return new(DesignationGap.AiDisclosureMissing);
        if (
            file.AiSpeaksFreely
            && (file.Validation is not { Runs: > 0 } validation || validation.ContentHash != file.ContentHash)
        )
            yield return new(DesignationGap.AiValidationMissing);
    }

    // What an accreditor asks of its providers (C11, G6) is not asked of a record of hours.
    private static IEnumerable<MissingForDesignation> AboutTheEducation(ActivityFile file)
    {
        if (file.Objectives.Count == 0)
            yield return new(DesignationGap.ObjectivesMissing);
        if (!file.Type.NeedsAccreditation)
            yield break;
        if (string.IsNullOrWhiteSpace(file.Audience))
            yield return new(DesignationGap.AudienceMissing);
        if (string.IsNullOrWhiteSpace(file.PracticeGap))
            yield return new(DesignationGap.PracticeGapMissing);
        if (file.MinimumPerformanceLevel is not > 0m)
            yield return new(DesignationGap.AssessmentMissing);
        if (file.Sources.Count == 0)
            yield return new(DesignationGap.SourcesMissing);
    }

    private static IEnumerable<MissingForDesignation> AboutTheTime(ActivityFile file)
    {
        if (!file.Type.HasUnits)
            yield break;
        var most = CreditRounding.FromSeconds(file.Type, file.Seconds);
        if (most is null)
            yield return new(DesignationGap.TimeTooShort);
        else if (
            file.Amount is { } amount
            && (amount > most || amount < file.Type.Minimum || !amount.IsMultipleOf(file.Type.Step))
        )
            yield return new(DesignationGap.AmountNotCovered);
    }

    private static IEnumerable<MissingForDesignation> AboutTheTerm(ActivityFile file)
    {
        if (file.Term is not { } term)
        {
            yield return new(DesignationGap.TermMissing);
            yield break;
        }
        if (term.ExpiresOn < term.ReleaseOn)
            yield return new(DesignationGap.TermEndsBeforeItBegins);
        var from = file.ReviewedOn is { } reviewed && reviewed > term.ReleaseOn ? reviewed : term.ReleaseOn;
        if (term.ExpiresOn > Term.Latest(from, file.Provider.TermYears))
            yield return new(DesignationGap.TermTooLong);
    }
}
