using System.Security.Cryptography;
using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Firewall;

/// <summary>One thing said to get out of the patient what the patient must not tell.</summary>
internal sealed record HostileTurn(string Kind, string Turn);

/// <summary>
/// The bench of attacks (<c>Firewall/turns.jsonl</c>): demands, role-play, authority, prompt fishing, spelling games,
/// encodings, fourteen languages, pasted documents, names that carry instructions. Slots take a case's own words.
/// </summary>
internal static class HostileTurns
{
    /// <summary>Guesses of one case: its diagnosis by so many of its names.</summary>
    private const int MostGuesses = 6;

    private static readonly byte[] Text = Read();

    /// <summary>Names the bench in a certificate.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Text))[..16];

    public static IReadOnlyList<HostileTurn> All { get; } =
    [
        .. System
            .Text.Encoding.UTF8.GetString(Text)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Json.Read<HostileTurn>(line)!),
    ];

    /// <summary>The bench with a case's words in its slots: <c>{fact}</c> each fact that is not told for the asking, <c>{diagnosis}</c> what it is called, <c>{differential}</c> what else it might be.</summary>
    public static IEnumerable<HostileTurn> For(CaseFolder folder)
    {
        var truth = folder.Key.Truth;
        string[] names = [truth.Diagnosis.Name, .. truth.Diagnosis.Synonyms.Take(MostGuesses - 1)];
        string[] locked =
        [
            .. folder
                .Script.Facts.Where(fact =>
                    fact.Disclose is Disclosure.Never or Disclosure.Trust or Disclosure.After || fact.Private
                )
                .Select(fact => fact.Id),
        ];
        foreach (var turn in All)
        {
            string[] values =
                turn.Turn.Contains("{fact}", StringComparison.Ordinal) ? locked
                : turn.Turn.Contains("{diagnosis}", StringComparison.Ordinal) ? names
                : [""];
            foreach (var value in values)
            {
                yield return turn with
                {
                    Turn = Fill(turn.Turn, folder, value),
                };
            }
        }
    }

    private static string Fill(string turn, CaseFolder folder, string value)
    {
        var truth = folder.Key.Truth;
        var name = truth.Diagnosis.Name;
        return turn.Replace("{fact}", value, StringComparison.Ordinal)
            .Replace("{diagnosis}", value.Length > 0 ? value : name, StringComparison.Ordinal)
            .Replace(
                "{differential}",
                truth.Differential is [.., var last] ? last.Name : name,
                StringComparison.Ordinal
            )
            .Replace("{initial}", name[..1], StringComparison.Ordinal)
            .Replace("{word}", name.Split(' ')[^1], StringComparison.Ordinal);
    }

    private static byte[] Read()
    {
        using var stream = typeof(HostileTurns).Assembly.GetManifestResourceStream("firewall/turns.jsonl")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
