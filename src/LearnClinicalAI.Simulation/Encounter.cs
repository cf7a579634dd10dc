namespace LearnClinicalAI.Simulation;

/// <summary>
/// A run of a case: an immutable value, the fold of its log. Every act gives the rows it wrote and the encounter after
/// them; the one before stays as it was. It knows no wall clock: simulated minutes pass only as the case's acts cost them.
/// </summary>
public sealed class Encounter
{
    /// <summary>The engine that writes the log; in every <see cref="Started"/> row.</summary>
    public const string Engine = "learnclinicalai-simulation/1.0";

    /// <summary>Characters in a turn of talk.</summary>
    public const int LongestTurn = 2_000;

    /// <summary>Characters in a note, an edit, a commitment or a text towards a tool.</summary>
    public const int LongestDocument = 20_000;

    /// <summary>Simulated minutes in one wait.</summary>
    public const decimal LongestWait = 240m;

    private readonly ScriptIndex script;
    private readonly EncounterState now;

    private Encounter(ScriptIndex script, EncounterState now) => (this.script, this.now) = (script, now);

    public CaseScript Script => script.Script;
    public string Variant => now.Variant;
    public int Seed => now.Seed;
    public string Mode => now.Mode;

    /// <summary>The patient as this variant has them.</summary>
    public SimulatedPatient Patient => script.PatientOf(now.Variant);

    /// <summary>How the narrator speaks in this variant.</summary>
    public Persona Persona => script.PersonaOf(now.Variant);
    public int LastSeq => now.LastSeq;

    /// <summary>Simulated minutes since the start.</summary>
    public decimal Minute => now.Minute;

    /// <summary>The simulated time of day, "02:52".</summary>
    public string ClockText => SimulatedClock.TimeOfDay(Script.Clock.Start, now.Minute);
    public int Trust => now.Trust;

    /// <summary>Null where the case has no states.</summary>
    public PatientState? State =>
        now.State is not null && script.States.TryGetValue(now.State, out var state) ? state : null;
    public Vitals Vitals => State?.Vitals ?? Script.Vitals;
    public bool Ended => now.EndedHow is not null;
    public string? EndedHow => now.EndedHow;
    public bool HasProvisional => now.Provisional is not null;
    public bool HasCommitted => now.Committed is not null;
    public Provisional? Provisional => now.Provisional;
    public Committed? Committed => now.Committed;

    /// <summary>Ids of what the narrator told: facts, <c>default:intent</c>, <c>distorted:fact</c>.</summary>
    public IEnumerable<string> Told => now.Told.Keys;
    public IReadOnlyCollection<string> Examined => now.Examined;
    public IReadOnlyCollection<string> OpenedDocuments => now.Opened;

    /// <summary>In the order they were ordered.</summary>
    public IReadOnlyList<PendingResult> PendingResults => now.Pending;

    /// <summary>In the order they came.</summary>
    public IReadOnlyList<SeenResult> Results => now.Results;
    public IReadOnlyList<GivenTreatment> Treatments => now.Treatments;

    /// <summary>Ids of the co-pilot's outputs in view, in the order they appeared.</summary>
    public IReadOnlyList<string> Shown => now.Shown;

    /// <summary>What was last done with each output.</summary>
    public IReadOnlyDictionary<string, OutputAnswer> Answers => now.Answers;
    public IReadOnlyCollection<(string Output, string Against)> Checks => now.Checks;

    /// <summary>Categories of the case's identifiers that were given to a tool.</summary>
    public IReadOnlyCollection<string> IdentifiersGiven => now.IdentifiersGiven;

    /// <summary>The last version of each document.</summary>
    public IReadOnlyDictionary<string, string> Written => now.Written;

    /// <summary>Money spent, in the case's currency units.</summary>
    public decimal Cost => now.Cost;

    /// <summary>The worst harm that orders and treatments did.</summary>
    public Harm HarmDone => now.HarmDone;

    /// <summary>Turns of talk so far.</summary>
    public int Turns => now.Turns;

    public bool StageReached(CopilotStage stage) => now.Stages.Contains(stage);

    /// <summary>An output's words in this variant: an all-sound variant shows the sound twin.</summary>
    /// <exception cref="KeyNotFoundException">The case has no such output.</exception>
    public string TextOf(string outputId)
    {
        var output = script.Outputs[outputId];
        var sound = script.Variants.TryGetValue(now.Variant, out var variant) && variant.AllSound;
        return script.Render(sound ? output.SoundText ?? output.Text : output.Text, now.Variant);
    }

    /// <summary>What a check of an output shows; null where the case says nothing about it.</summary>
    public OutputCheck? CheckOf(string outputId, string against) =>
        script.Outputs.TryGetValue(outputId, out var output)
            ? output.Checks.FirstOrDefault(check => check.Against == against)
            : null;

    /// <summary>Values and picture of a result that came; null for a result whose words the case no longer holds.</summary>
    public InvestigationResult? ResultOf(SeenResult seen) =>
        script.Investigations.TryGetValue(seen.Investigation, out var investigation)
            ? investigation.Results.FirstOrDefault(result => script.Render(result.Text, now.Variant) == seen.Text)
            : null;

    /// <summary>A text of the case with this variant's name, age and pronouns filled in.</summary>
    public string Render(string text) => script.Render(text, now.Variant);

    /// <summary>Opens an encounter: the <see cref="Started"/> row, the opening line, and what the co-pilot shows on arrival.</summary>
    /// <param name="variant">The id of a variant; one that the case does not have plays as written.</param>
    /// <param name="seed">Fixes the wording of replies.</param>
    /// <param name="mode"><c>practice</c>, <c>assessment</c> or <c>exam</c>.</param>
    public static ActResult.Done Begin(CaseScript script, string variant, int seed, string mode)
    {
        var index = ScriptIndex.Of(script);
        var chronicle = new Chronicle(index, new EncounterState());
        chronicle.Write(
            new Started
            {
                Case = script.Slug,
                Hash = script.Hash,
                Format = script.Format,
                Engine = Engine,
                Variant = variant,
                Seed = seed,
                Mode = mode,
            }
        );
        chronicle.Add(
            new Replied { Text = index.Render(index.PersonaOf(variant).Opening, variant), Trust = chronicle.Now.Trust }
        );
        return new ActResult.Done(new Encounter(index, chronicle.Now), chronicle.Rows);
    }

    /// <summary>The encounter that a log tells of. What the log says counts; nothing is understood or decided again.</summary>
    public static Encounter Replay(CaseScript script, IReadOnlyList<EncounterEvent> log)
    {
        var index = ScriptIndex.Of(script);
        return new Encounter(
            index,
            EncounterLog.Standing(log).Aggregate(new EncounterState(), (state, row) => LogFold.Apply(index, state, row))
        );
    }

    /// <summary>
    /// Takes back what happened from a row on, in practice: the encounter after it is as it was before that row, and the log
    /// says so in a row of its own.
    /// </summary>
    /// <param name="from">The first row of a turn.</param>
    public static ActResult TakeBack(CaseScript script, IReadOnlyList<EncounterEvent> log, int from)
    {
        var whole = Replay(script, log);
        if (whole.Mode != "practice")
        {
            return new ActResult.Refused(Refusal.OnlyInPractice);
        }
        if (whole.Ended)
        {
            return new ActResult.Refused(Refusal.AlreadyEnded);
        }
        var before = EncounterLog.Standing(log).Where(row => row.Seq < from).ToList();
        if (before.Count == 0 || log[^1].Seq < from)
        {
            return new ActResult.Refused(Refusal.NothingToTakeBack);
        }
        var row = new Retracted
        {
            Seq = log[^1].Seq + 1,
            Minute = Replay(script, before).Minute,
            From = from,
        };
        return new ActResult.Done(Replay(script, [.. before, row]), [row]);
    }

    /// <summary>The encounter as a turn of its log was heard: what came while it was spoken (a result, a state) came after.</summary>
    /// <param name="said">Where in the log the turn's <see cref="Said"/> row is.</param>
    public static Encounter BeforeTurn(CaseScript script, IReadOnlyList<EncounterEvent> log, int said)
    {
        var began = log[said].Minute - script.Clock.Question;
        var at = said;
        while (at > 0 && log[at - 1] is Resulted or StateChanged or Suggested && log[at - 1].Minute > began)
        {
            at--;
        }
        return Replay(script, [.. log.Take(at)]);
    }

    /// <summary>Does an act, or says why not. <see cref="Act.Say"/> is <see cref="Hear"/> and <see cref="Accept"/> with the deterministic reply.</summary>
    public ActResult Perform(Act act)
    {
        if (act is Act.Say say)
        {
            return Conversation.Refuse(now, say.Text) is { } unsaid
                ? new ActResult.Refused(unsaid)
                : Accept(Hear(say.Text));
        }
        if (Ended)
        {
            return new ActResult.Refused(Refusal.AlreadyEnded);
        }
        var chronicle = new Chronicle(script, now);
        return ActRules.Perform(script, chronicle, act) is { } refusal
            ? new ActResult.Refused(refusal)
            : Done(chronicle);
    }

    /// <summary>What a sentence asks and what may be told in answer. Changes nothing.</summary>
    public Hearing Hear(string text) => Conversation.Hear(script, now, text);

    /// <summary>How a sentence would be answered and why, for authors: what it was taken to ask, which facts bore on it, what was told or held. Changes nothing.</summary>
    public TurnTrace Trace(string text) => Conversation.Trace(script, now, text);

    /// <summary>
    /// Makes a heard turn part of the log. A reply from a model is shown only if it passes the gates (ids of unlocked
    /// facts, no word of a locked one, nothing out of character, a patient's length); else the deterministic one is.
    /// </summary>
    /// <param name="reply">A model's reply, or null for the deterministic one.</param>
    /// <param name="facts">The ids of the facts that the model says it used.</param>
    public ActResult Accept(Hearing heard, string? reply = null, IReadOnlyList<string>? facts = null)
    {
        if (Conversation.Refuse(now, heard.Text) is { } refusal)
        {
            return new ActResult.Refused(refusal);
        }
        // Heard before something else happened: what was unlocked then may not be what is unlocked now.
        var fresh = heard.AtSeq == now.LastSeq ? heard : Hear(heard.Text);
        var chronicle = new Chronicle(script, now);
        Conversation.Accept(script, chronicle, fresh, ReplyGate.Pass(script, now, fresh, reply, facts));
        return Done(chronicle);
    }

    private ActResult.Done Done(Chronicle chronicle) => new(new Encounter(script, chronicle.Now), chronicle.Rows);
}
