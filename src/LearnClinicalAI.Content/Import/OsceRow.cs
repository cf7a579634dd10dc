namespace LearnClinicalAI.Content.Import;

/// <summary>A text of a row, and the keys on the way to it, in words.</summary>
internal sealed record Leaf(IReadOnlyList<string> Path, string Text)
{
    /// <summary>The keys in small letters, for looking words up.</summary>
    public string Keys { get; } = string.Join(" / ", Path).ToLowerInvariant();
}

/// <summary>An OSCE case of an outside file, whatever its nesting, as texts under their keys.</summary>
internal sealed record OsceRow
{
    /// <summary>SHA-256 of all texts with their keys: what slug and ids are made from.</summary>
    public required byte[] Hash { get; init; }
    public required string Objective { get; init; }

    /// <summary>The diagnosis and, where the row gives several names, the others.</summary>
    public required IReadOnlyList<string> Diagnosis { get; init; }
    public required string Demographics { get; init; }

    /// <summary>What the patient knows.</summary>
    public required IReadOnlyList<Leaf> Patient { get; init; }
    public required IReadOnlyList<Leaf> Findings { get; init; }
    public required IReadOnlyList<Leaf> Tests { get; init; }

    /// <summary>What stands under keys that the format does not know.</summary>
    public required IReadOnlyList<Leaf> Unused { get; init; }

    public string HashText => Convert.ToHexStringLower(Hash);
}
