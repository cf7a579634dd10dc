namespace LearnClinicalAI.Simulation;

/// <summary>What an encounter took: simulated minutes, money in the case's currency units, harm, and identifiers given to tools.</summary>
/// <param name="Harm">The worst harm that one order or treatment did.</param>
/// <param name="Identifiers">The rows in which an identifier of the patient went to a tool.</param>
public sealed record Receipt(
    decimal Minutes,
    decimal Cost,
    Harm Harm,
    IReadOnlyList<ReceiptItem> Items,
    IReadOnlyList<Identifier> Identifiers
)
{
    /// <summary>Reads it from a log. What the case no longer holds cost nothing.</summary>
    public static Receipt Of(CaseScript script, IReadOnlyList<EncounterEvent> log)
    {
        var index = ScriptIndex.Of(script);
        List<ReceiptItem> items = [.. log.Select(row => Item(index, row)).OfType<ReceiptItem>()];
        return new Receipt(
            log.Select(row => row.Minute).DefaultIfEmpty().Max(),
            items.Sum(item => item.Cost),
            items.Select(item => item.Harm).DefaultIfEmpty().Max(),
            items,
            [.. log.OfType<Identifier>()]
        );
    }

    private static ReceiptItem? Item(ScriptIndex script, EncounterEvent row)
    {
        var costs = script.Script.Clock;
        return row switch
        {
            Said said => new(said, costs.Question),
            Examined done => new(done, script.Examinations.GetValueOrDefault(done.Exam)?.Minutes ?? costs.Examination),
            Ordered order when script.Investigations.GetValueOrDefault(order.Investigation) is { } ordered => new(
                order,
                costs.Order,
                ordered.Cost,
                ordered.Harm
            ),
            Treated given when script.Treatments.GetValueOrDefault(given.Treatment) is { } treatment => new(
                given,
                treatment.Minutes ?? costs.Treatment,
                treatment.Cost,
                treatment.Harm
            ),
            Waited waited => new(waited, waited.Minutes),
            Checked done => new(done, costs.Copilot),
            _ => null,
        };
    }
}

/// <summary>What one act took.</summary>
public sealed record ReceiptItem(EncounterEvent Event, decimal Minutes, decimal Cost = 0, Harm Harm = Harm.None);
