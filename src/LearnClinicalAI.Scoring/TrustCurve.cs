using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Scoring;

/// <summary>How the patient's trust ran through an encounter, 0–100, as its log has it.</summary>
/// <param name="Start">Before the learner's first word.</param>
public sealed record TrustCurve(int Start, IReadOnlyList<TrustPoint> Points)
{
    public int Last => Points.Count == 0 ? Start : Points[^1].Trust;

    /// <summary>The turns that moved it, the strongest first.</summary>
    public IEnumerable<TrustPoint> Turns =>
        Points.Where(point => point.Change != 0).OrderByDescending(point => Math.Abs(point.Change));

    public static TrustCurve Of(CaseScript script, IReadOnlyList<EncounterEvent> log)
    {
        var earned = script
            .Facts.Where(fact => fact.Disclose is Disclosure.Trust)
            .Select(fact => fact.Id)
            .ToHashSet(StringComparer.Ordinal);
        var start = script.Persona.Trust;
        var points = new List<TrustPoint>();
        Said? heard = null;
        foreach (var row in log)
        {
            if (row is Said said)
                heard = said;
            else if (row is Replied replied && heard is null)
                start = replied.Trust;
            else if (row is Replied { Trust: var trust } answer && heard is not null)
            {
                var before = points.Count == 0 ? start : points[^1].Trust;
                points.Add(
                    new(
                        heard.Seq,
                        answer.Minute,
                        trust,
                        trust - before,
                        heard.Text,
                        [.. answer.Facts.Where(earned.Remove)]
                    )
                );
                heard = null;
            }
        }
        return new TrustCurve(start, points);
    }
}

/// <summary>Trust after one turn of talk.</summary>
/// <param name="Seq">The event of what the learner said.</param>
/// <param name="Earned">Facts told for the first time that take trust to be told.</param>
public sealed record TrustPoint(
    int Seq,
    decimal Minute,
    int Trust,
    int Change,
    string Said,
    IReadOnlyList<string> Earned
);
