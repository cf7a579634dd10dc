using System.Security.Cryptography;
using System.Text.Json;
using LearnClinicalAI.Content;

namespace LearnClinicalAI.Simulation.Tests;

/// <summary>A turn and what its writer says that it asks and does.</summary>
internal sealed record FrozenTurn(string Q, string? Prev, string Kind, IReadOnlyList<string> Intents, string? About);

/// <summary>How a set of turns was heard.</summary>
/// <param name="Exact">Exactly the intents expected.</param>
/// <param name="Wrong">Answered with a fact or default for something that was not asked.</param>
/// <param name="Told">Of those that ask nothing: answered with a fact or default.</param>
internal sealed record Heard(string Kind, int Turns, int Exact, int Wrong, int Told)
{
    public double ExactShare => 100.0 * Exact / Turns;
    public double WrongShare => 100.0 * Wrong / Turns;
}

/// <summary>Questions by writers who never saw the lexicon, frozen before anything was tuned on them.</summary>
internal static class FrozenSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string Root = FindRoot();

    /// <summary>The shipped case that the questions were written for, at full trust.</summary>
    public static CaseScript Case { get; } = ReadCase();

    public static string Folder { get; } =
        Path.Combine(Root, "tests/LearnClinicalAI.Simulation.Tests/Understanding/Frozen");

    public static string Phrases { get; } = Path.Combine(Root, "src/LearnClinicalAI.Simulation/lexicon/en/phrases");

    public static IReadOnlyList<FrozenTurn> Read(string set) =>
        [
            .. File.ReadLines(Path.Combine(Folder, set + ".jsonl"))
                .Select(line => JsonSerializer.Deserialize<FrozenTurn>(line, Json)!),
        ];

    public static string Hash(string set) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, set + ".jsonl"))));

    /// <summary>One row a kind, and one for all.</summary>
    public static IReadOnlyList<Heard> Hear(IEnumerable<FrozenTurn> turns)
    {
        var heard = turns.Select(turn => (Turn: turn, Heard: Hear(turn))).ToList();
        return
        [
            .. heard.GroupBy(row => row.Turn.Kind).OrderBy(kind => kind.Key).Select(kind => Count(kind.Key, [.. kind])),
            Count("all", heard),
        ];
    }

    private static Hearing Hear(FrozenTurn turn)
    {
        var now = Encounter.Begin(Case, "base", 1, "practice").After;
        if (turn.Prev is not null && now.Perform(new Act.Say(turn.Prev)) is ActResult.Done done)
        {
            now = done.After;
        }
        return now.Hear(turn.Q);
    }

    private static Heard Count(string kind, List<(FrozenTurn Turn, Hearing Heard)> rows) =>
        new(
            kind,
            rows.Count,
            rows.Count(row => IsExact(row.Turn, row.Heard)),
            rows.Count(row => IsWrong(row.Turn, row.Heard)),
            rows.Count(row => row.Turn.Intents.Count == 0 && row.Heard.Facts.Count > 0)
        );

    private static bool IsExact(FrozenTurn turn, Hearing heard) =>
        heard.Understanding.Intents.ToHashSet().SetEquals(turn.Intents);

    private static bool IsWrong(FrozenTurn turn, Hearing heard) =>
        heard.Facts.Count > 0
        && heard.Understanding.Intents.Any(intent =>
            !intent.StartsWith("act.", StringComparison.Ordinal) && !turn.Intents.Contains(intent)
        );

    private static CaseScript ReadCase()
    {
        var folder = FolderFiles.Read(Path.Combine(Root, "cases/chest-pain-at-night"));
        var script = CaseReader.Read("chest-pain-at-night", folder.Files).Value!.Script;
        return script with { Persona = script.Persona with { Trust = 100 } };
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LearnClinicalAI.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
