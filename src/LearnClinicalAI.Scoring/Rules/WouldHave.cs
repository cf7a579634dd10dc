using System.Globalization;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>Says what would have met a criterion: the author's words, else what its rule still lacks, in the names of the case.</summary>
internal sealed class WouldHave(CaseScript script, CaseKey key, RuleDecision rules)
{
    /// <summary>Of several ways to meet a rule no more than these are offered.</summary>
    private const int MostWays = 3;

    public string Say(Criterion criterion)
    {
        if (criterion.WouldHave is not null)
            return criterion.WouldHave;
        if (criterion.Judged is { } judged)
            return judged.Met.Count > 0 ? judged.Met[0] : criterion.Text;
        var lacks = criterion.Rule is null ? null : Lacks(criterion.Rule);
        return lacks is null ? criterion.Text : $"{char.ToUpperInvariant(lacks[0])}{lacks[1..]}.";
    }

    private string? Lacks(EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.All r => Join(Missing(r.Of), "; "),
            EvidenceRule.AtLeast r => Join(Missing(r.Of).Take(MostWays), "; or "),
            EvidenceRule.Any r => Join(Missing(r.Of).Take(MostWays), "; or "),
            _ => Act(rule) is { } act ? act + By(rule) : null,
        };

    private IEnumerable<string?> Missing(IEnumerable<EvidenceRule> parts) =>
        parts.Where(part => !rules.Decide(part).Holds).Select(Lacks);

    private string? Act(EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.Asked r => AskOrDo(r),
            EvidenceRule.Learned r => $"find out about {Join(r.Facts.Where(NotTold).Select(TopicOf), " and ")}",
            EvidenceRule.Examined r => $"examine {Names(r.Exams, id => Exam(id)?.Name)}",
            EvidenceRule.Ordered r => $"order {Names(r.Investigations, id => Investigation(id)?.Name)}",
            EvidenceRule.Resulted r => $"have the result of {Names(r.Investigations, id => Investigation(id)?.Name)}",
            EvidenceRule.Treated r => $"{Names(r.Treatments, id => Treatment(id)?.Name)}{DoseOf(r)}",
            EvidenceRule.Opened r =>
                $"read {Names(r.Documents, id => script.Chart.FirstOrDefault(d => d.Id == id)?.Title)}",
            EvidenceRule.OutputWas r => $"{ActOn(r.How)} “{OutputTitle(r.Output)}”",
            EvidenceRule.DiagnosisIs r => $"{When(r.At)} the diagnosis “{key.Truth.Diagnosis.Name}”",
            EvidenceRule.InDifferential r => $"{When(r.At)} a differential with {Entry(r.Entry)}",
            EvidenceRule.PlanSays r => $"name in the plan: {Firsts(r.Groups)}",
            EvidenceRule.DocumentSays r when r.Groups.Count > 0 => $"write: {Firsts(r.Groups)}",
            EvidenceRule.DocumentSays r when r.Lacks.Count > 0 =>
                $"write it without: {Join(Whole(r.Lacks).Take(MostWays), ", ")}",
            EvidenceRule.LearnerSaid { Phrases.Count: > 0 } r => $"say, for example, “{r.Phrases[0]}”",
            EvidenceRule.Reached { State: var state } => $"bring the patient to the state “{state}”",
            EvidenceRule.EndedAs r => $"end the encounter: {Join(r.How, " or ")}",
            _ => null,
        };

    private static string AskOrDo(EvidenceRule.Asked rule)
    {
        var topics = Join(rule.Intents.Take(MostWays).Select(Topic), " or ");
        var isAct = rule.Intents.All(intent => intent.StartsWith("act.", StringComparison.Ordinal));
        return isAct ? $"in words: {topics}" : $"ask about {topics}{(rule.About is null ? "" : $" ({rule.About})")}";
    }

    private bool NotTold(string fact) => !rules.Decide(new EvidenceRule.Learned([fact])).Holds;

    private string TopicOf(string fact) =>
        script.Facts.FirstOrDefault(known => known.Id == fact)?.Intents is [var intent, ..]
            ? Topic(intent)
            : fact.Replace('-', ' ');

    private static string Topic(string intent) => intent[(intent.IndexOf('.') + 1)..].Replace('-', ' ');

    private static string By(EvidenceRule rule) =>
        rule.Within is { } minutes ? string.Create(CultureInfo.InvariantCulture, $" within {minutes:0.#} minutes") : "";

    private static string DoseOf(EvidenceRule.Treated rule) =>
        (rule.MinDose, rule.MaxDose) switch
        {
            ({ } min, { } max) => string.Create(
                CultureInfo.InvariantCulture,
                $", {min:0.##} to {max:0.##} {rule.Unit}"
            ),
            ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $", at least {min:0.##} {rule.Unit}"),
            (null, { } max) => string.Create(CultureInfo.InvariantCulture, $", at most {max:0.##} {rule.Unit}"),
            _ => "",
        };

    private static string When(CommitPoint at) => at is CommitPoint.Provisional ? "commit provisionally" : "commit";

    private static string ActOn(OutputFate how) =>
        how switch
        {
            OutputFate.Checked => "check",
            OutputFate.Accepted => "accept",
            OutputFate.Edited => "edit",
            OutputFate.Rejected => "reject",
            OutputFate.Caught => "catch the error in",
            OutputFate.Fixed => "mend the error in",
            _ => "answer",
        };

    private Examination? Exam(string id) => script.Examinations.FirstOrDefault(exam => exam.Id == id);

    private Investigation? Investigation(string id) => script.Investigations.FirstOrDefault(test => test.Id == id);

    private Treatment? Treatment(string id) => script.Treatments.FirstOrDefault(treatment => treatment.Id == id);

    private string OutputTitle(string id) => script.Outputs.FirstOrDefault(output => output.Id == id)?.Title ?? id;

    private string Entry(string id) => key.Truth.Differential.FirstOrDefault(entry => entry.Id == id)?.Name ?? id;

    private static string? Names(IEnumerable<string> ids, Func<string, string?> name) =>
        Join(ids.Select(id => name(id) ?? id).Take(MostWays), " or ");

    private static string? Firsts(IEnumerable<IReadOnlyList<string>> groups) =>
        Join(groups.Select(group => Whole(group).Take(1)).SelectMany(phrase => phrase), ", ");

    /// <summary>The phrases that are no beginnings of words; a beginning, where there is nothing else.</summary>
    private static IEnumerable<string> Whole(IReadOnlyList<string> phrases)
    {
        var whole = phrases.Where(phrase => !phrase.Contains('*', StringComparison.Ordinal)).ToList();
        return whole.Count > 0 ? whole : phrases.Take(1).Select(phrase => phrase.TrimEnd('*'));
    }

    private static string? Join(IEnumerable<string?> parts, string with)
    {
        var said = parts.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return said.Count == 0 ? null : string.Join(with, said);
    }
}
