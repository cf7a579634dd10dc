using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>The ids of one kind, and the kind's name for a sentence.</summary>
internal sealed record NameSet(string Kind, IReadOnlySet<string> Ids);

/// <summary>All that a case gives a name to.</summary>
internal sealed class CaseNames
{
    public CaseNames(CaseFolder folder)
    {
        var script = folder.Script;
        Facts = Set("fact", script.Facts.Select(part => part.Id));
        Exams = Set("examination", script.Examinations.Select(part => part.Id));
        Investigations = Set("investigation", script.Investigations.Select(part => part.Id));
        Treatments = Set("treatment", script.Treatments.Select(part => part.Id));
        States = Set("state", script.States.Select(part => part.Id));
        Abouts = Set("about", script.Abouts.Select(part => part.Id));
        Tools = Set("tool", script.Tools.Select(part => part.Id));
        Outputs = Set("output", script.Outputs.Select(part => part.Id));
        Chart = Set("chart document", script.Chart.Select(part => part.Id));
        Documents = Set("document to write", script.Documents.Select(part => part.Id));
        Openable = Set("chart document or document to write", Chart.Ids.Concat(Documents.Ids));
        Sources = Set("source", script.Info.Sources.Select(part => part.Id));
        Variants = Set("variant", script.Variants.Select(part => part.Id));
        Criteria = Set("criterion", folder.Key.Rubric.Criteria.Select(part => part.Id));
        Differential = Set("differential diagnosis", folder.Key.Truth.Differential.Select(part => part.Id));
        Intents = Set("intent", KnownIntents.All.Concat(script.OwnIntents.Select(part => part.Id)));
        IntentsAndGroups = Set("intent", Intents.Ids.Concat(Intents.Ids.Select(id => id.Split('.')[0] + ".*")));
        Events = Set("fact, examination or investigation", Facts.Ids.Concat(Exams.Ids).Concat(Investigations.Ids));
        Catchables = Set(
            "chart:, fact:, exam:, result: or source:",
            [
                .. Chart.Ids.Select(id => "chart:" + id),
                .. Facts.Ids.Select(id => "fact:" + id),
                .. Exams.Ids.Select(id => "exam:" + id),
                .. Investigations.Ids.Select(id => "result:" + id),
                .. Sources.Ids.Select(id => "source:" + id),
            ]
        );
        Categories = Set("identifier category", script.Patient.Identifiers.Select(part => part.Category));
    }

    public NameSet Facts { get; }
    public NameSet Exams { get; }
    public NameSet Investigations { get; }
    public NameSet Treatments { get; }
    public NameSet States { get; }
    public NameSet Abouts { get; }
    public NameSet Tools { get; }
    public NameSet Outputs { get; }
    public NameSet Chart { get; }
    public NameSet Documents { get; }
    public NameSet Openable { get; }
    public NameSet Sources { get; }
    public NameSet Variants { get; }
    public NameSet Criteria { get; }
    public NameSet Differential { get; }
    public NameSet Intents { get; }
    public NameSet IntentsAndGroups { get; }
    public NameSet Events { get; }
    public NameSet Catchables { get; }
    public NameSet Categories { get; }

    public NameSet Of(ConditionKind kind) =>
        kind switch
        {
            ConditionKind.Treated => Treatments,
            ConditionKind.Ordered => Investigations,
            ConditionKind.Examined => Exams,
            _ => Facts,
        };

    /// <summary>The ids that a rule names, and the key they stand under.</summary>
    public IEnumerable<(string Member, NameSet Known, IReadOnlyList<string> Ids)> NamedBy(EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.Learned learned => [("learned", Facts, learned.Facts)],
            EvidenceRule.Asked asked =>
            [
                ("asked", Intents, asked.Intents),
                ("about", Abouts, asked.About is null ? [] : [asked.About]),
            ],
            EvidenceRule.Examined examined => [("examined", Exams, examined.Exams)],
            EvidenceRule.Ordered ordered => [("ordered", Investigations, ordered.Investigations)],
            EvidenceRule.Resulted resulted => [("resulted", Investigations, resulted.Investigations)],
            EvidenceRule.Treated treated => [("treated", Treatments, treated.Treatments)],
            EvidenceRule.Opened opened => [("opened", Openable, opened.Documents)],
            EvidenceRule.InDifferential entry => [("differential", Differential, [entry.Entry])],
            EvidenceRule.DocumentSays says => [("wrote", Documents, [says.Document])],
            EvidenceRule.OutputWas output => [("output", Outputs, [output.Output])],
            EvidenceRule.IdentifierGiven given =>
            [
                ("identifier", Categories, given.Category is null ? [] : [given.Category]),
                ("tool", Tools, given.Tool is null ? [] : [given.Tool]),
            ],
            EvidenceRule.Reached reached => [("reached", States, [reached.State])],
            EvidenceRule.EndedAs ended => [("ended", Ends, ended.How)],
            _ => [],
        };

    /// <summary>The ids that a step of an exemplar names.</summary>
    public IEnumerable<(NameSet Known, string Id)> NamedBy(Act step) =>
        step switch
        {
            Act.Open open => [(Openable, open.Document)],
            Act.Examine examine => [(Exams, examine.Exam)],
            Act.Order order => [(Investigations, order.Investigation)],
            Act.Treat treat => [(Treatments, treat.Treatment)],
            Act.AskTool ask => [(Tools, ask.Tool)],
            Act.Request request => [(Outputs, request.Output)],
            Act.Check check => [(Outputs, check.Output)],
            Act.Answer answer => [(Outputs, answer.Output)],
            Act.Write write => [(Documents, write.Document)],
            _ => [],
        };

    private static readonly NameSet Ends = Set("way to end", [.. CaseWords.Ends, "time"]);

    private static NameSet Set(string kind, IEnumerable<string> ids) =>
        new(kind, ids.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal));
}
