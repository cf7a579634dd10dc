namespace LearnClinicalAI.Simulation;

/// <summary>
/// Everything the world of an encounter may show: the narrator, the facts, what examinations and
/// investigations return, the states, the chart and the co-pilot's words. It holds neither the
/// diagnosis nor the marking key, so nothing that works from it can give them away.
/// </summary>
public sealed record CaseScript
{
    public required string Slug { get; init; }

    /// <summary>The content hash of the revision; an encounter pins it.</summary>
    public required string Hash { get; init; }
    public int Format { get; init; } = 1;
    public required CaseInfo Info { get; init; }
    public required Narrator Narrator { get; init; }
    public required SimulatedPatient Patient { get; init; }
    public ClockCosts Clock { get; init; } = new();
    public IReadOnlyList<Variant> Variants { get; init; } = [];
    public required Persona Persona { get; init; }
    public IReadOnlyList<CaseIntent> OwnIntents { get; init; } = [];
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<About> Abouts { get; init; } = [];
    public IReadOnlyList<DefaultAnswer> Defaults { get; init; } = [];
    public IReadOnlyList<Cue> Cues { get; init; } = [];
    public IReadOnlyList<PatientQuestion> Questions { get; init; } = [];
    public Vitals Vitals { get; init; } = new();
    public IReadOnlyList<Examination> Examinations { get; init; } = [];
    public IReadOnlyList<Investigation> Investigations { get; init; } = [];
    public IReadOnlyList<Treatment> Treatments { get; init; } = [];
    public IReadOnlyList<PatientState> States { get; init; } = [];
    public IReadOnlyList<ChartDocument> Chart { get; init; } = [];
    public IReadOnlyList<CopilotTool> Tools { get; init; } = [];
    public IReadOnlyList<CopilotOutput> Outputs { get; init; } = [];
    public IReadOnlyList<WritingTask> Documents { get; init; } = [];
}

public enum CaseUse
{
    Consultation,
    Documentation,
    Research,
}

public enum CaseLevel
{
    Basic,
    Intermediate,
    Advanced,
}

/// <summary>What may be said of a case before it is played.</summary>
public sealed record CaseInfo
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Specialty { get; init; }
    public required string Setting { get; init; }
    public CaseUse Use { get; init; }
    public CaseLevel Level { get; init; }
    public bool RedTeam { get; init; }

    /// <summary>Minutes on the wall a learner should plan; the limit in assessment mode.</summary>
    public int Minutes { get; init; }
    public string Language { get; init; } = "en";
    public required string Fictional { get; init; }
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Markdown; what the learner is told before the encounter begins.</summary>
    public required string Brief { get; init; }
    public IReadOnlyList<CaseAuthor> Authors { get; init; } = [];
    public string Review { get; init; } = "pending";
    public IReadOnlyList<CaseReviewer> Reviewers { get; init; } = [];
    public IReadOnlyList<Source> Sources { get; init; } = [];
    public string Licence { get; init; } = "";
}

public sealed record CaseAuthor(string Name, string Role);

public sealed record CaseReviewer(string Name, DateOnly Date);

/// <summary>A published work that backs a statement.</summary>
public sealed record Source(string Id, string Text, int Year, string? Url = null);

public enum NarratorKind
{
    Patient,
    Parent,
    Carer,
    Interpreter,
    Colleague,
}

/// <summary>Who speaks for the patient.</summary>
public sealed record Narrator(
    NarratorKind Who,
    string Name,
    string Language = "fluent",
    string Hearing = "normal",
    IReadOnlyList<string>? CannotKnow = null
);

public sealed record SimulatedPatient(
    string Name,
    int Age,
    string Sex,
    string Pronouns,
    IReadOnlyList<SyntheticIdentifier> Identifiers,
    string Ethnicity = ""
);

/// <summary>An invented identifier of this case; typed towards an AI tool it becomes an event.</summary>
public sealed record SyntheticIdentifier(string Category, string Text);

/// <summary>What acts cost on the simulated clock, in minutes, and when the encounter ends by itself.</summary>
public sealed record ClockCosts
{
    public string Start { get; init; } = "09:00";
    public decimal Question { get; init; } = 0.5m;
    public decimal Examination { get; init; } = 1m;
    public decimal Order { get; init; } = 0.5m;
    public decimal Treatment { get; init; } = 1m;
    public decimal Copilot { get; init; } = 0.5m;
    public decimal Limit { get; init; } = 240m;
}

/// <summary>A swap of surface features that must not change what good care is.</summary>
public sealed record Variant(
    string Id,
    string Note,
    bool AllSound = false,
    string? Name = null,
    int? Age = null,
    string? Sex = null,
    string? Pronouns = null,
    string? Language = null,
    string? Ethnicity = null,
    PersonaSwap? Persona = null
);

/// <summary>What a variant changes in the narrator's manner; null stays as written.</summary>
public sealed record PersonaSwap(string? Voice, string? Mood, string? Opening, int? Trust);

/// <summary>How the narrator speaks and what opens or closes them. Trust runs from 0 to 100.</summary>
public sealed record Persona
{
    public string Voice { get; init; } = "";
    public string Mood { get; init; } = "";
    public string Agenda { get; init; } = "";
    public string Ideas { get; init; } = "";
    public string Concerns { get; init; } = "";
    public string Expectations { get; init; } = "";
    public string Literacy { get; init; } = "ordinary";
    public int Trust { get; init; } = 50;

    /// <summary>Act intents (and <c>open-question</c>) → points of trust gained, once each a turn.</summary>
    public IReadOnlyDictionary<string, int> Raises { get; init; } = new Dictionary<string, int>();

    /// <summary><c>judgement</c>, <c>jargon</c>, <c>interrupting</c>, <c>ignored-cue</c> → points lost.</summary>
    public IReadOnlyDictionary<string, int> Lowers { get; init; } = new Dictionary<string, int>();
    public required string Opening { get; init; }
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];
    public IReadOnlyList<string> NoRequest { get; init; } = [];
    public IReadOnlyList<string> Refusals { get; init; } = [];
}

/// <summary>A question that only this case knows, beside the standard vocabulary.</summary>
public sealed record CaseIntent(string Id, string Meaning, IReadOnlyList<string> Wordings);

public enum Polarity
{
    Present,
    Absent,
    Unknown,
}

public enum Sensitivity
{
    None,
    Personal,
    Secret,
}

public enum Disclosure
{
    Direct,
    Open,
    Volunteered,
    Trust,
    After,
    Never,
}

/// <summary>One thing the narrator can tell, and the conditions under which it is told.</summary>
public sealed record Fact
{
    public required string Id { get; init; }
    public IReadOnlyList<string> Intents { get; init; } = [];

    /// <summary>Id of the <see cref="Simulation.About"/> it concerns; null for the main complaint or the person.</summary>
    public string? About { get; init; }
    public Polarity Polarity { get; init; }
    public IReadOnlyList<string> Says { get; init; } = [];
    public string? More { get; init; }
    public IReadOnlyList<string> Wordings { get; init; } = [];
    public Sensitivity Sensitivity { get; init; }
    public bool RedFlag { get; init; }
    public Disclosure Disclose { get; init; }

    /// <summary>The trust it takes when <see cref="Disclose"/> is <see cref="Disclosure.Trust"/>.</summary>
    public int Trust { get; init; }

    /// <summary>Facts, examinations or investigations that must have come first (any one of them).</summary>
    public IReadOnlyList<string> After { get; init; } = [];
    public bool Private { get; init; }
    public Distortion? Distortion { get; init; }
}

/// <summary>What is told instead of the truth until trust or an event unlocks it.</summary>
public sealed record Distortion(IReadOnlyList<string> Says, int? UntilTrust, IReadOnlyList<string> UntilAfter);

/// <summary>Something facts are about: a symptom, a relative, a medicine.</summary>
public sealed record About(string Id, string Kind, bool Main, IReadOnlyList<string> Names);

/// <summary>The answer to intents that no fact covers. <c>og.*</c> covers the rest of a group.</summary>
public sealed record DefaultAnswer(IReadOnlyList<string> Intents, IReadOnlyList<string> Says);

public sealed record Cue(string Says, IReadOnlyList<string> After, string Fact);

public sealed record PatientQuestion(string Says, decimal AfterMinute);

public sealed record Vitals
{
    public int? HeartRate { get; init; }
    public int? Systolic { get; init; }
    public int? Diastolic { get; init; }
    public int? RespiratoryRate { get; init; }

    /// <summary>Oxygen saturation in per cent.</summary>
    public int? Spo2 { get; init; }

    /// <summary>Degrees Celsius.</summary>
    public decimal? Temperature { get; init; }
    public int? Gcs { get; init; }

    /// <summary>0–10.</summary>
    public int? Pain { get; init; }
}

public sealed record Examination
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string Region { get; init; } = "";
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public required string Finding { get; init; }
    public decimal? Minutes { get; init; }
    public bool Consent { get; init; }
    public bool Chaperone { get; init; }
    public string? Media { get; init; }
    public string? MediaAlt { get; init; }
}

public enum Indication
{
    Useful,
    Essential,
    LowValue,
    Harmful,
}

public enum Harm
{
    None,
    Minor,
    Major,
}

public sealed record Investigation
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public string Category { get; init; } = "other";

    /// <summary>Simulated minutes from order to result.</summary>
    public decimal Turnaround { get; init; }
    public decimal Cost { get; init; }
    public Harm Harm { get; init; }
    public Indication Indication { get; init; }
    public IReadOnlyList<InvestigationResult> Results { get; init; } = [];
}

/// <summary>A result; the first of an investigation whose state and minute hold when it is taken (at the order) is the one reported.</summary>
public sealed record InvestigationResult(
    string Text,
    string? State,
    decimal? FromMinute,
    IReadOnlyList<ResultValue> Values,
    string? Media,
    string? MediaAlt
);

public sealed record ResultValue(string Name, string Value, string Unit, string Range, string? Flag);

public enum TreatmentIndication
{
    Optional,
    Indicated,
    Contraindicated,
}

public sealed record Treatment
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string Kind { get; init; } = "drug";
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public DoseRange? Doses { get; init; }
    public IReadOnlyList<string> Routes { get; init; } = [];
    public TreatmentIndication Indication { get; init; }
    public Harm Harm { get; init; }
    public decimal? Minutes { get; init; }
    public decimal Cost { get; init; }
    public string Response { get; init; } = "";
}

public sealed record DoseRange(decimal Min, decimal Max, string Unit);

/// <summary>How the patient is, and what moves them on. A state with <see cref="Ends"/> ends the encounter.</summary>
public sealed record PatientState
{
    public required string Id { get; init; }
    public bool Initial { get; init; }
    public string Description { get; init; } = "";
    public Vitals? Vitals { get; init; }
    public string? Ends { get; init; }
    public IReadOnlyList<Transition> To { get; init; } = [];
}

/// <summary>Moves to <see cref="State"/> at a time (or as soon as <see cref="When"/> holds), unless <see cref="Unless"/> holds.</summary>
public sealed record Transition(
    string State,
    decimal? AtMinute,
    decimal? AfterMinutes,
    IReadOnlyList<Condition> When,
    IReadOnlyList<Condition> Unless
);

public enum ConditionKind
{
    Treated,
    Ordered,
    Examined,
    Learned,
}

public sealed record Condition(ConditionKind Kind, string Id);

/// <summary>A document of the patient's chart, in Markdown.</summary>
public sealed record ChartDocument(string Id, string Title, string Markdown);

/// <summary>An AI tool at the doctor's elbow and what its label promises.</summary>
public sealed record CopilotTool(
    string Id,
    string Type,
    string Name,
    string Performance,
    string IntendedUse,
    bool CoveredForPatientData
);

public enum CopilotStage
{
    Arrival,
    History,
    Investigations,
    Provisional,
    Management,
    Documentation,
    Request,
}

/// <summary>Something a tool says. Whether it is right is not known here.</summary>
public sealed record CopilotOutput
{
    public required string Id { get; init; }
    public required string Tool { get; init; }
    public CopilotStage Stage { get; init; }
    public IReadOnlyList<string> Request { get; init; } = [];
    public required string Title { get; init; }

    /// <summary>Markdown without headings.</summary>
    public required string Text { get; init; }

    /// <summary>The text of the error-free twin; null where <see cref="Text"/> serves both.</summary>
    public string? SoundText { get; init; }
    public IReadOnlyList<OutputCheck> Checks { get; init; } = [];
}

/// <summary>Something an output can be checked against (<c>chart</c>, <c>patient</c>, <c>source</c>) and what is then seen.</summary>
public sealed record OutputCheck(string Against, string? Document, string? Source, string Shows);

/// <summary>A note, letter or instruction the learner writes.</summary>
public sealed record WritingTask
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public string Brief { get; init; } = "";
    public string? Skill { get; init; }
    public IReadOnlyList<string> Steps { get; init; } = [];
    public IReadOnlyList<string> Checklist { get; init; } = [];
    public string? Draft { get; init; }
    public int? MaxWords { get; init; }

    /// <summary>Words as a writer counts them: what stands between spaces and holds a letter or a figure.</summary>
    public static int WordsIn(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
