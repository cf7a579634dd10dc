using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>What <c>findings.yaml</c> says.</summary>
internal sealed record CaseFindings(
    Vitals Vitals,
    IReadOnlyList<Examination> Examinations,
    IReadOnlyList<Investigation> Investigations,
    IReadOnlyList<Treatment> Treatments,
    IReadOnlyList<PatientState> States
);

internal static class FindingsYaml
{
    private const decimal LongestMinutes = 10_080;
    private const decimal HighestCost = 1_000_000;

    public static CaseFindings Read(Section top)
    {
        var findings = new CaseFindings(
            top.NeedChild("vitals") is { } vitals ? ReadVitals(vitals) : new Vitals(),
            top.NeedEach("exams", ReadExamination),
            top.NeedEach("investigations", ReadInvestigation),
            top.NeedEach("treatments", ReadTreatment),
            top.NeedEach("states", ReadState)
        );
        top.Close();
        return findings;
    }

    private static Vitals ReadVitals(Section section)
    {
        var vitals = new Vitals
        {
            HeartRate = section.MaybeWhole("heartRate", 0, 350),
            Systolic = section.MaybeWhole("systolic", 0, 350),
            Diastolic = section.MaybeWhole("diastolic", 0, 250),
            RespiratoryRate = section.MaybeWhole("respiratoryRate", 0, 120),
            Spo2 = section.MaybeWhole("spo2", 0, 100),
            Temperature = section.MaybeNumber("temperature", 20, 46),
            Gcs = section.MaybeWhole("gcs", 3, 15),
            Pain = section.MaybeWhole("pain", 0, 10),
        };
        section.Close();
        return section.Placed(vitals);
    }

    private static Examination ReadExamination(Section section) =>
        new()
        {
            Id = section.Id(),
            Name = section.Text("name"),
            Region = section.Text("region", ""),
            Synonyms = section.Texts("synonyms"),
            Finding = section.Text("finding"),
            Minutes = section.MaybeNumber("minutes", 0, LongestMinutes),
            Consent = section.Flag("consent"),
            Chaperone = section.Flag("chaperone"),
            Media = section.MaybeText("media"),
            MediaAlt = section.MaybeText("mediaAlt"),
        };

    private static Investigation ReadInvestigation(Section section) =>
        new()
        {
            Id = section.Id(),
            Name = section.Text("name"),
            Synonyms = section.Texts("synonyms"),
            Category = section.Word("category", "other", "bedside", "blood", "imaging", "other"),
            Turnaround = section.Number("turnaround", 0, LongestMinutes),
            Cost = section.Number("cost", 0, HighestCost, 0),
            Harm = section.Word<Harm>("harm", Harm.None),
            Indication = section.Word<Indication>("indication"),
            Results = section.NeedEach("results", ReadResult),
        };

    private static InvestigationResult ReadResult(Section section) =>
        new(
            section.Text("text"),
            section.MaybeId("state"),
            section.MaybeNumber("fromMinute", 0, LongestMinutes),
            section.Each("values", ReadValue),
            section.MaybeText("media"),
            section.MaybeText("mediaAlt")
        );

    private static ResultValue ReadValue(Section section) =>
        new(
            section.Text("name"),
            section.Text("value"),
            section.Text("unit", ""),
            section.Text("range", ""),
            section.MaybeText("flag")
        );

    private static Treatment ReadTreatment(Section section) =>
        new()
        {
            Id = section.Id(),
            Name = section.Text("name"),
            Kind = section.Word("kind", "drug", "drug", "procedure", "referral", "disposition", "other"),
            Synonyms = section.Texts("synonyms"),
            Doses = section.Child("doses") is { } doses ? ReadDoses(doses) : null,
            Routes = section.Texts("routes"),
            Indication = section.Word<TreatmentIndication>("indication"),
            Harm = section.Word<Harm>("harm", Harm.None),
            Minutes = section.MaybeNumber("minutes", 0, LongestMinutes),
            Cost = section.Number("cost", 0, HighestCost, 0),
            Response = section.Text("response", ""),
        };

    private static DoseRange ReadDoses(Section section)
    {
        var doses = new DoseRange(
            section.Number("min", 0, HighestCost),
            section.Number("max", 0, HighestCost),
            section.Text("unit")
        );
        if (doses.Min > doses.Max)
        {
            section.File.Error(
                section.At,
                nameof(WrongValue),
                "The smallest safe dose (min) is larger than the largest (max)."
            );
        }
        section.Close();
        return section.Placed(doses);
    }

    private static PatientState ReadState(Section section) =>
        new()
        {
            Id = section.Id(),
            Initial = section.Flag("initial"),
            Description = section.Text("description"),
            Vitals = section.Child("vitals") is { } vitals ? ReadVitals(vitals) : null,
            Ends = section.Has("ends") ? section.Word("ends", null, CaseWords.Ends) : null,
            To = section.Each("to", ReadTransition),
        };

    private static Transition ReadTransition(Section section) =>
        new(
            section.Id("state"),
            section.MaybeNumber("atMinute", 0, LongestMinutes),
            section.MaybeNumber("afterMinutes", 0, LongestMinutes),
            section.Each("when", ReadCondition),
            section.Each("unless", ReadCondition)
        );

    private static Condition ReadCondition(Section section)
    {
        var kinds = Enum.GetValues<ConditionKind>().Where(kind => section.Has(Spelling.Kebab(kind))).ToList();
        if (kinds.Count != 1)
        {
            section.File.Error(
                section.At,
                nameof(WrongValue),
                "A condition is one of { treated: id }, { ordered: id }, { examined: id }, { learned: id }."
            );
        }
        var all = Enum.GetValues<ConditionKind>()
            .ToDictionary(kind => kind, kind => section.MaybeId(Spelling.Kebab(kind)));
        var found = kinds.Count > 0 ? kinds[0] : ConditionKind.Treated;
        return new Condition(found, all[found] ?? "");
    }
}

/// <summary>Words that several files of a case share.</summary>
internal static class CaseWords
{
    public static readonly string[] Ends =
    [
        "handed-over",
        "transferred",
        "discharged",
        "arrest",
        "left-against-advice",
    ];
}
