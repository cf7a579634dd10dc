using System.Runtime.CompilerServices;
using LearnClinicalAI.Privacy;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Server.Features.CaseRuns;

/// <summary>
/// Keeps real identifiers out of a run (rules §8, D0): a text that holds one goes nowhere, and all that is kept of it is the
/// category and the count. The case's own invented identifiers may be said, and towards a tool they become events.
/// </summary>
internal sealed class IdentifierGate(LearnDb db, AuditTrail audit)
{
    /// <summary>Where sources may be cited from.</summary>
    private static readonly string[] Publishers =
    [
        "doi.org",
        "arxiv.org",
        "pubmed.ncbi.nlm.nih.gov",
        "nice.org.uk",
        "who.int",
        "escardio.org",
        "acc.org",
        "ecfr.gov",
    ];
    private static readonly ConditionalWeakTable<CaseScript, IReadOnlyList<(string Category, string Text)>> Known = [];

    /// <returns>The categories that stopped it; empty when it may pass.</returns>
    public async Task<IReadOnlyCollection<string>> StoppedAsync(OpenRun run, Act act, CancellationToken cancellation)
    {
        var channel = act is Act.AskTool ? Channel.Tool : Channel.Patient;
        var synthetic = OwnIdentifiers(run.Case.Script);
        var stopped = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Texts(act).Where(text => text.Length > 0))
        foreach (var (category, count) in Identifiers.Decide(text, channel, synthetic, Publishers).BlockedByCategory)
            stopped[category] = stopped.GetValueOrDefault(category) + count;
        if (stopped.Count == 0)
            return [];
        audit.Add(AuditEvents.IdentifierBlocked, $"run:{run.Run.Id}", result: "refused", details: stopped);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return stopped.Keys;
    }

    /// <summary>The invented identifiers of a case: those it lists, and those that stand in what a learner may read and quote.</summary>
    private static IReadOnlyList<(string Category, string Text)> OwnIdentifiers(CaseScript script) =>
        Known.GetValue(
            script,
            static made =>
                [
                    .. made.Patient.Identifiers.Select(own => (own.Category, own.Text)),
                    .. Readable(made).SelectMany(Identifiers.Within),
                ]
        );

    private static IEnumerable<string> Readable(CaseScript script) =>
        script
            .Chart.Select(document => document.Markdown)
            .Append(script.Info.Brief)
            .Concat(script.Facts.SelectMany(fact => fact.Says.Append(fact.More ?? "")))
            .Concat(script.Examinations.Select(exam => exam.Finding))
            .Concat(script.Investigations.SelectMany(i => i.Results).Select(result => result.Text))
            .Concat(script.Outputs.Select(output => output.Text))
            .Where(text => text.Length > 0);

    private static IEnumerable<string> Texts(Act act) =>
        act switch
        {
            Act.Say say => [say.Text],
            Act.AskTool ask => [ask.Text],
            Act.Answer answer => [answer.Text ?? ""],
            Act.Write write => [write.Text],
            Act.CommitProvisional made => [made.Diagnosis, .. made.Differential, made.Plan],
            Act.CommitFinal made => [made.Diagnosis, .. made.Differential, made.Plan],
            _ => [],
        };
}
