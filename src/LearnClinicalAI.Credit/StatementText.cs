namespace LearnClinicalAI.Credit;

/// <summary>A stretch of text in one style.</summary>
public sealed record StatementRun(string Text, bool Italic);

/// <summary>A statement as it is to be printed.</summary>
public sealed record StatementText(IReadOnlyList<StatementRun> Runs)
{
    /// <summary>Stands alone, set apart from other statements by a line (joint accreditation).</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Without styles.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Reads a wording in which italics stand between asterisks.</summary>
    internal static StatementText Marked(string wording) =>
        new([
            .. wording
                .Split('*')
                .Select((text, place) => new StatementRun(text, Italic: place % 2 == 1))
                .Where(run => run.Text.Length > 0),
        ]);
}
