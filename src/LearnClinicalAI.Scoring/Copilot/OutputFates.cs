using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>What became of one output that was shown.</summary>
/// <param name="LetThrough">It stands as it was shown: a flaw got through, or sound advice was taken.</param>
/// <param name="Deciding">The moments that made it so: an answer, or what mended the flaw; empty where nothing was done.</param>
internal sealed record OutputFateRecord(
    CopilotOutput Output,
    PlantedFlaw? Flaw,
    Suggested Shown,
    Answered? Answer,
    IReadOnlyList<Checked> Checks,
    bool LetThrough,
    IReadOnlyList<Moment> Deciding
)
{
    public bool Flawed => Flaw is not null;
}

/// <summary>
/// What became of the co-pilot's outputs. A flawed one is caught when it was rejected, edited so that its <c>fixedWhen</c>
/// holds, or mended by what was done or written; a sound one is harmed when rejected or broken by an edit. One that was shown
/// and never answered was let through.
/// </summary>
internal sealed class OutputFates
{
    private readonly CaseScript script;
    private readonly RunLog log;
    private readonly RuleDecision rules;
    private readonly bool allSound;
    private readonly Dictionary<string, PlantedFlaw> flaws;

    public OutputFates(CaseScript script, CaseKey key, RunLog log, RuleDecision rules)
    {
        (this.script, this.log, this.rules) = (script, log, rules);
        var variant = log.All<Started>().FirstOrDefault()?.Variant;
        allSound = script.Variants.Any(known => known.Id == variant && known.AllSound);
        flaws = key.Flaws.DistinctBy(flaw => flaw.Output).ToDictionary(flaw => flaw.Output, StringComparer.Ordinal);
        All = [.. log.All<Suggested>().DistinctBy(shown => shown.Output).Select(Fate).OfType<OutputFateRecord>()];
    }

    /// <summary>Of every output that was shown, in the order in which they were.</summary>
    public IReadOnlyList<OutputFateRecord> All { get; }

    /// <summary>The flaw is planted in the case, and this variant shows the sound twin in its place.</summary>
    public bool HasSoundTwinInstead(string output) =>
        flaws.ContainsKey(output) && Find(output) is { } found && FlawOf(found) is null;

    /// <param name="output">The output's id.</param>
    /// <param name="how"><see cref="OutputFate.Caught"/>, <see cref="OutputFate.Fixed"/> or <see cref="OutputFate.Harmed"/>.</param>
    public IEnumerable<Moment> Moments(string output, OutputFate how) =>
        All.FirstOrDefault(fate => fate.Output.Id == output) is { LetThrough: false } fate
        && fate.Flawed == (how is OutputFate.Caught or OutputFate.Fixed)
        && (how is not OutputFate.Fixed || fate.Answer?.How != "rejected")
            ? fate.Deciding
            : [];

    private OutputFateRecord? Fate(Suggested shown)
    {
        if (Find(shown.Output) is not { } output)
            return null;
        var flaw = FlawOf(output);
        var answer = log.LastAnswered(output.Id);
        var checks = log.All<Checked>().Where(check => check.Output == output.Id).ToList();
        var mending = flaw is null || answer?.How == "rejected" ? null : Mending(flaw, shown, answer);
        var stopped =
            answer?.How == "rejected"
            || mending is not null
            || (flaw is null && answer?.How == "edited" && Breaks(output, answer));
        IReadOnlyList<Moment> deciding =
            mending is { Count: > 0 } ? mending
            : answer is null ? []
            : [OutputRules.Answer(script, answer)];
        return new OutputFateRecord(output, flaw, shown, answer, checks, !stopped, deciding);
    }

    private CopilotOutput? Find(string id) => script.Outputs.FirstOrDefault(output => output.Id == id);

    /// <summary>A control shows the sound twin; without one its output is as flawed as ever.</summary>
    private PlantedFlaw? FlawOf(CopilotOutput output) =>
        allSound && output.SoundText is not null ? null : flaws.GetValueOrDefault(output.Id);

    /// <summary>
    /// What mended the flaw: nothing but the edit (no moment of its own), or what was done or written; null where nothing did.
    /// What is done counts up to the commitment, for outputs shown before it; a document counts in its last version,
    /// whenever that was written.
    /// </summary>
    private List<Moment>? Mending(PlantedFlaw flaw, Suggested shown, Answered? answer)
    {
        var edited = answer?.How == "edited" ? answer.Text ?? "" : null;
        if (flaw.FixedWhen is null)
            return edited is not null && flaw.Span is not null && !new FoldedText(edited).Says(flaw.Span) ? [] : null;
        var verdict = rules.Decide(flaw.FixedWhen, edited);
        if (!verdict.Holds)
            return null;
        if (verdict.First is null)
            return edited is null ? null : [];
        var committed = log.All<Committed>().FirstOrDefault()?.Seq ?? int.MaxValue;
        var until = shown.Seq < committed ? committed : int.MaxValue;
        var documents = log.LastVersions.Select(wrote => wrote.Seq).ToHashSet();
        var inTime = verdict.Times.Where(time => time.Seq < until || documents.Contains(time.Seq)).Take(1).ToList();
        return inTime.Count > 0 ? inTime : null;
    }

    private bool Breaks(CopilotOutput output, Answered answer) =>
        SoundEdit.Breaks(allSound ? output.SoundText ?? output.Text : output.Text, answer.Text ?? "");
}
