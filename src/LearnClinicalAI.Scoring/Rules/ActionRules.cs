using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Rules about what the learner did to the world.</summary>
internal static class ActionRules
{
    public static IEnumerable<Moment> Moments(CaseScript script, RunLog log, EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.Examined r => log.All<Examined>()
                .Where(e => r.Exams.Contains(e.Exam))
                .Select(e => Moment.Of(e, NameOfExam(script, e.Exam))),
            EvidenceRule.Ordered r => log.All<Ordered>()
                .Where(e => r.Investigations.Contains(e.Investigation))
                .Select(e => Moment.Of(e, NameOfInvestigation(script, e.Investigation))),
            EvidenceRule.Resulted r => log.All<Resulted>()
                .Where(e => r.Investigations.Contains(e.Investigation))
                .Select(e => Moment.Of(e, NameOfInvestigation(script, e.Investigation))),
            EvidenceRule.Opened r => log.All<Opened>()
                .Where(e => r.Documents.Contains(e.Document))
                .Select(e => Moment.Of(e, TitleOf(script, e.Document))),
            EvidenceRule.Treated r => log.All<Treated>()
                .Where(e => Fits(e, r))
                .Select(e => Moment.Of(e, Described(script, e))),
            EvidenceRule.HarmDone => Harms(script, log).OrderBy(moment => moment.Seq),
            EvidenceRule.EndedAs r => log.All<Ended>()
                .Where(e => r.How.Contains(e.How))
                .Select(e => Moment.Of(e, e.How)),
            EvidenceRule.Reached r => Starts(script, log, r.State)
                .Concat(log.All<StateChanged>().Where(e => e.State == r.State))
                .Select(e => Moment.Of(e, r.State)),
            EvidenceRule.IdentifierGiven r => log.All<Identifier>()
                .Where(e => (r.Category is null || e.Category == r.Category) && (r.Tool is null || e.Tool == r.Tool))
                .Select(e => Moment.Of(e, $"{e.Category} → {e.Tool}")),
            _ => [],
        };

    /// <summary>The first state has no row of its own: it is reached when the encounter starts.</summary>
    private static IEnumerable<EncounterEvent> Starts(CaseScript script, RunLog log, string state) =>
        script.States.Any(known => known.Initial && known.Id == state) ? log.All<Started>() : [];

    private static bool Fits(Treated given, EvidenceRule.Treated rule)
    {
        if (!rule.Treatments.Contains(given.Treatment))
            return false;
        if (rule.Route is not null && !string.Equals(rule.Route, given.Route, StringComparison.OrdinalIgnoreCase))
            return false;
        if (rule.MinDose is null && rule.MaxDose is null)
            return true;
        return Dose.In(given.Dose, given.Unit, rule.Unit) is { } dose
            && (rule.MinDose is null || dose >= rule.MinDose)
            && (rule.MaxDose is null || dose <= rule.MaxDose);
    }

    private static IEnumerable<Moment> Harms(CaseScript script, RunLog log)
    {
        foreach (var order in log.All<Ordered>())
            if (
                script.Investigations.FirstOrDefault(i => i.Id == order.Investigation) is
                { Indication: Indication.Harmful } harmful
            )
                yield return Moment.Of(order, harmful.Name);
        foreach (var given in log.All<Treated>())
            if (
                script.Treatments.FirstOrDefault(t => t.Id == given.Treatment) is { } treatment
                && Harmful(treatment, given)
            )
                yield return Moment.Of(given, Described(script, given));
    }

    private static bool Harmful(Treatment treatment, Treated given)
    {
        if (treatment.Indication is TreatmentIndication.Contraindicated || treatment.Harm is Harm.Major)
            return true;
        return treatment.Doses is { } range
            && Dose.In(given.Dose, given.Unit, range.Unit) is { } dose
            && (dose < range.Min || dose > range.Max);
    }

    private static string TitleOf(CaseScript script, string id) =>
        script.Chart.FirstOrDefault(document => document.Id == id)?.Title
        ?? script.Documents.FirstOrDefault(task => task.Id == id)?.Title
        ?? id;

    private static string NameOfExam(CaseScript script, string id) =>
        script.Examinations.FirstOrDefault(e => e.Id == id)?.Name ?? id;

    private static string NameOfInvestigation(CaseScript script, string id) =>
        script.Investigations.FirstOrDefault(i => i.Id == id)?.Name ?? id;

    private static string Described(CaseScript script, Treated given)
    {
        var name = script.Treatments.FirstOrDefault(t => t.Id == given.Treatment)?.Name ?? given.Treatment;
        var dose = given.Dose?.ToString(CultureInfo.InvariantCulture);
        return string.Join(' ', new[] { name, dose, dose is null ? null : given.Unit, given.Route }.OfType<string>());
    }
}
