namespace LearnClinicalAI.Simulation;

/// <summary>What a sentence was taken to ask and do.</summary>
/// <param name="Intents">Ids of <c>intents.yaml</c> and of the case (<c>case.*</c>), in the order of the words.</param>
/// <param name="About">What it concerns: the id of an <see cref="Simulation.About"/> of the case, or the plain name of a symptom or relative the case does not have; null for the person.</param>
/// <param name="Understood">False: no meaning was found that is certain enough to answer.</param>
/// <param name="Confidence">0–1.</param>
public sealed record Understanding(IReadOnlyList<string> Intents, string? About, bool Understood, double Confidence);

/// <summary>A fact that a turn unlocks, in the words the narrator has for it.</summary>
/// <param name="Id">A fact's id, <c>default:intent</c>, or <c>distorted:fact</c> where something else than the truth is told.</param>
public sealed record Telling(string Id, string Words);

/// <summary>
/// A turn between its two halves: understood, its facts unlocked, not yet part of the log.
/// <see cref="Encounter.Accept"/> makes it events.
/// </summary>
/// <param name="Tellings">All that may be told in this turn and nothing else.</param>
/// <param name="Reply">The deterministic reply.</param>
/// <param name="TrustAfter">Trust after the turn, 0–100.</param>
/// <param name="Orders">Acts beside the talk, said in words ("I'd like an ECG and a troponin").</param>
/// <param name="AtSeq">The log's last row when it was heard.</param>
public sealed record Hearing(
    string Text,
    Understanding Understanding,
    IReadOnlyList<Telling> Tellings,
    string Reply,
    int TrustAfter,
    IReadOnlyList<Act> Orders,
    int AtSeq
)
{
    /// <summary>The ids of <see cref="Tellings"/>.</summary>
    public IReadOnlyList<string> Facts { get; } = [.. Tellings.Select(telling => telling.Id)];
}
