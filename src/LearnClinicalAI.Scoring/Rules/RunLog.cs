using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>A log sorted once by what happened in it, so that every rule finds its events without reading it again.</summary>
internal sealed class RunLog
{
    private readonly ILookup<Type, EncounterEvent> byKind;
    private readonly Dictionary<string, List<Said>> saidByIntent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Replied>> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Wrote> lastWritten = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answered> lastAnswered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoldedText> folded = new(StringComparer.Ordinal);
    private readonly HashSet<string> answeredBeforeCommitting = new(StringComparer.Ordinal);

    public RunLog(IReadOnlyList<EncounterEvent> log)
    {
        byKind = log.ToLookup(row => row.GetType());
        foreach (var row in log)
            Sort(row);
    }

    public IEnumerable<T> All<T>()
        where T : EncounterEvent => byKind[typeof(T)].Cast<T>();

    public IEnumerable<Said> SaidWith(string intent) => saidByIntent.TryGetValue(intent, out var said) ? said : [];

    /// <summary>The replies in which the patient told this fact.</summary>
    public IEnumerable<Replied> Told(string fact) => told.TryGetValue(fact, out var replies) ? replies : [];

    /// <summary>The document's last version.</summary>
    public Wrote? LastWritten(string document) => lastWritten.GetValueOrDefault(document);

    public IEnumerable<Wrote> LastVersions => lastWritten.Values;

    /// <summary>The answer that counts: the last before committing or, where there was none, the last after it.</summary>
    public Answered? LastAnswered(string output) => lastAnswered.GetValueOrDefault(output);

    /// <summary>A text of the run, folded at most once however many rules look at it.</summary>
    public FoldedText Folded(string text)
    {
        if (!folded.TryGetValue(text, out var made))
            folded[text] = made = new FoldedText(text);
        return made;
    }

    private void Sort(EncounterEvent row)
    {
        switch (row)
        {
            case Said said:
                foreach (var intent in said.Intents)
                    Under(saidByIntent, intent).Add(said);
                break;
            case Replied replied:
                foreach (var fact in replied.Facts)
                    Under(told, fact).Add(replied);
                break;
            case Wrote wrote:
                lastWritten[wrote.Document] = wrote;
                break;
            // an acceptance can be undone before committing, not after; what is first answered later (a draft) counts then
            case Answered answered when !answeredBeforeCommitting.Contains(answered.Output):
                lastAnswered[answered.Output] = answered;
                break;
            case Committed:
                answeredBeforeCommitting.UnionWith(lastAnswered.Keys);
                break;
        }
    }

    private static List<T> Under<T>(Dictionary<string, List<T>> sorted, string name)
    {
        if (!sorted.TryGetValue(name, out var rows))
            sorted[name] = rows = [];
        return rows;
    }
}
