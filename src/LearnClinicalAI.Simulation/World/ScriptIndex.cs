using System.Runtime.CompilerServices;

namespace LearnClinicalAI.Simulation;

/// <summary>A script with what is looked up in it, made once and shared by all its encounters.</summary>
internal sealed class ScriptIndex
{
    private static readonly ConditionalWeakTable<CaseScript, ScriptIndex> Made = [];
    private readonly Dictionary<string, PatientLines> lines = [];
    private readonly ILookup<string, Fact> factsByIntent;
    private readonly Dictionary<string, string> aboutsOfSymptoms = [];

    private ScriptIndex(CaseScript script)
    {
        Script = script;
        Facts = ById(script.Facts, fact => fact.Id);
        Examinations = ById(script.Examinations, exam => exam.Id);
        Investigations = ById(script.Investigations, investigation => investigation.Id);
        Treatments = ById(script.Treatments, treatment => treatment.Id);
        States = ById(script.States, state => state.Id);
        Outputs = ById(script.Outputs, output => output.Id);
        Tools = ById(script.Tools, tool => tool.Id);
        Chart = ById(script.Chart, document => document.Id);
        WritingTasks = ById(script.Documents, document => document.Id);
        Variants = ById(script.Variants, variant => variant.Id);
        InitialState =
            script.States.FirstOrDefault(state => state.Initial) ?? (script.States.Count > 0 ? script.States[0] : null);
        Requests = new RequestWordings(script);
        Phrases = new PhraseCase(script);
        factsByIntent = script
            .Facts.SelectMany(fact => fact.Intents.Distinct().Select(intent => (intent, fact)))
            .ToLookup(pair => pair.intent, pair => pair.fact);
        Main = script.Abouts.FirstOrDefault(about => about.Main);
        Vocabulary = new CaseVocabulary(script);
        MainIntents = Vocabulary.IntentsNamedBy(Main);
        foreach (var about in script.Abouts.Where(about => about.Kind == "symptom"))
        {
            foreach (var intent in Vocabulary.IntentsNamedBy(about))
            {
                aboutsOfSymptoms.TryAdd(intent, about.Id);
            }
        }
        foreach (var variant in script.Variants.Select(variant => variant.Id).Append("base").Distinct())
        {
            lines[variant] = new PatientLines(
                [.. script.Cues.Select(cue => Render(cue.Says, variant))],
                [.. script.Questions.Select(question => Render(question.Says, variant))]
            );
        }
    }

    public CaseScript Script { get; }
    public Dictionary<string, Fact> Facts { get; }
    public Dictionary<string, Examination> Examinations { get; }
    public Dictionary<string, Investigation> Investigations { get; }
    public Dictionary<string, Treatment> Treatments { get; }
    public Dictionary<string, PatientState> States { get; }
    public Dictionary<string, CopilotOutput> Outputs { get; }
    public Dictionary<string, CopilotTool> Tools { get; }
    public Dictionary<string, ChartDocument> Chart { get; }
    public Dictionary<string, WritingTask> WritingTasks { get; }
    public Dictionary<string, Variant> Variants { get; }
    public PatientState? InitialState { get; }

    public RequestWordings Requests { get; }
    public PhraseCase Phrases { get; }

    /// <summary>The main complaint; null where the case names none.</summary>
    public About? Main { get; }

    /// <summary>The <c>ros.*</c> intents that ask for the main complaint itself.</summary>
    public IReadOnlySet<string> MainIntents { get; }
    public CaseVocabulary Vocabulary { get; }

    /// <summary>The case's own <see cref="About"/> for a <c>ros.*</c> intent.</summary>
    public string? AboutOfSymptom(string intent) => aboutsOfSymptoms.GetValueOrDefault(intent);

    /// <summary>The <c>ros.*</c> intent that asks for one of the case's symptoms.</summary>
    public string? SymptomOf(string? about) =>
        aboutsOfSymptoms.FirstOrDefault(pair => pair.Value == about) is { Key: not null } pair ? pair.Key : null;

    public bool IsMain(string? about) => about is not null && about == Main?.Id;

    public IEnumerable<Fact> FactsFor(string intent) => factsByIntent[intent];

    /// <summary>The authored answer to an intent without a fact: its own before its group's.</summary>
    public DefaultAnswer? DefaultFor(string intent)
    {
        var group = intent.Split('.', 2)[0] + ".*";
        return Script.Defaults.FirstOrDefault(answer => answer.Intents.Contains(intent))
            ?? Script.Defaults.FirstOrDefault(answer => answer.Intents.Contains(group));
    }

    /// <summary>The patient's identifiers, with the name that a variant gives them.</summary>
    public IReadOnlyList<SyntheticIdentifier> IdentifiersOf(string variant)
    {
        var patient = PatientOf(variant);
        var name = new SyntheticIdentifier("name", patient.Name);
        return patient.Identifiers.Contains(name) ? patient.Identifiers : [.. patient.Identifiers, name];
    }

    public static ScriptIndex Of(CaseScript script) => Made.GetValue(script, made => new ScriptIndex(made));

    public SimulatedPatient PatientOf(string variant) => PatientWording.PatientOf(Script, Variants, variant);

    /// <summary>The narrator's manner in this variant.</summary>
    public Persona PersonaOf(string variant)
    {
        var persona = Script.Persona;
        return Variants.GetValueOrDefault(variant)?.Persona is { } swap
            ? persona with
            {
                Voice = swap.Voice ?? persona.Voice,
                Mood = swap.Mood ?? persona.Mood,
                Opening = swap.Opening ?? persona.Opening,
                Trust = swap.Trust ?? persona.Trust,
            }
            : persona;
    }

    public string Render(string text, string variant) =>
        text.Contains('{') ? PatientWording.Fill(text, PatientOf(variant)) : text;

    public PatientLines PatientWords(string variant) => lines.TryGetValue(variant, out var own) ? own : lines["base"];

    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var found = new Dictionary<string, T>(items.Count);
        foreach (var item in items)
        {
            // The linter reports twins; here the first one counts.
            found.TryAdd(id(item), item);
        }
        return found;
    }
}

/// <summary>What the patient drops or asks unprompted, as worded in a variant.</summary>
internal sealed record PatientLines(List<string> Cues, List<string> Questions);
