namespace LearnClinicalAI.Privacy;

/// <summary>Where a text is going (rule D0).</summary>
public enum Channel
{
    /// <summary>To the patient, the chart or a note: the case's own invented identifiers belong here.</summary>
    Patient,

    /// <summary>Towards an AI tool: the case's own identifiers are let through, recorded and scored.</summary>
    Tool,
}

/// <summary>What is to be done with a text.</summary>
public enum Verdict
{
    /// <summary>It may be stored and sent.</summary>
    Allow,

    /// <summary>The writer is asked first: something in it may be an identifier.</summary>
    Confirm,

    /// <summary>It is neither stored nor logged nor sent.</summary>
    Block,
}

/// <summary>What was decided about a text, with the findings that decided it.</summary>
/// <param name="Verdict">What is to be done.</param>
/// <param name="Blocked">Identifiers of tier A and B that are not the case's own: why it is blocked.</param>
/// <param name="Doubtful">Findings of tier C that are not the case's own. Their number over a session is what rule D3 counts.</param>
/// <param name="Synthetic">
/// The case's own identifiers in the text. In the channel <see cref="Channel.Tool"/> each is an event of the run; they are told
/// also when the text is blocked for another reason.
/// </param>
public sealed record Decision(
    Verdict Verdict,
    IReadOnlyList<Finding> Blocked,
    IReadOnlyList<Finding> Doubtful,
    IReadOnlyList<Finding> Synthetic
)
{
    /// <summary>How many identifiers of each category stopped the text: what the audit may know (category and count, no text).</summary>
    public IReadOnlyDictionary<string, int> BlockedByCategory =>
        Blocked
            .GroupBy(finding => finding.Category, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
