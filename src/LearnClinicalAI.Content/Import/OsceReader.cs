using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LearnClinicalAI.Content.Import;

/// <summary>Reads a line of JSON as an OSCE case: strings, lists and objects at any depth, under keys spelled anyhow.</summary>
internal static class OsceReader
{
    internal const int LongestLine = 1 << 20;
    internal const int LongestText = 4_000;
    internal const int MostTexts = 1_000;
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Strictly = new() { MaxDepth = Deepest };

    /// <summary>The row, or in a sentence why it is none.</summary>
    public static (OsceRow? Row, string? Fault) Read(string line)
    {
        if (line.Length > LongestLine)
        {
            return (null, "The row is longer than 1 MiB.");
        }
        try
        {
            using var document = JsonDocument.Parse(line, Strictly);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return (null, $"This is no JSON that can be read (an object of at most {Deepest} levels): {Short(fault)}");
        }
        catch (InvalidOperationException)
        {
            return (null, "A text of the row holds half a character.");
        }
    }

    private static string Short(JsonException fault)
    {
        var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end > 0 ? fault.Message[..end] : fault.Message;
    }

    private static (OsceRow? Row, string? Fault) Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, "A row is a JSON object with \"OSCE_Examination\".");
        }
        var osce = root.EnumerateObject().FirstOrDefault(member => Letters(member.Name) == "osceexamination").Value;
        if (osce.ValueKind != JsonValueKind.Object)
        {
            return (null, "There is no object \"OSCE_Examination\" in the row.");
        }
        var leaves = new List<Leaf>();
        Flatten(osce, [], leaves);
        if (leaves.Count > MostTexts)
        {
            return (null, $"The row holds more than {MostTexts.ToString("N0", CultureInfo.InvariantCulture)} texts.");
        }
        if (leaves.Find(leaf => leaf.Text.Length > LongestText) is { } long1)
        {
            return (
                null,
                $"The text under \"{string.Join('/', long1.Path)}\" is longer than {LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters."
            );
        }
        return Sorted(leaves);
    }

    private static (OsceRow? Row, string? Fault) Sorted(List<Leaf> leaves)
    {
        var patient = Under(leaves, "patientactor", "patient");
        var diagnosis = Under(leaves, "correctdiagnosis", "diagnosis").Select(leaf => leaf.Text).Distinct().ToList();
        if (patient.Count == 0)
        {
            return (null, "The row has no \"Patient_Actor\" with a text in it.");
        }
        if (diagnosis.Count == 0)
        {
            return (null, "The row has no \"Correct_Diagnosis\".");
        }
        var demographics = patient
            .Where(leaf => Letters(leaf.Path[0]).StartsWith("demographic", StringComparison.Ordinal))
            .ToList();
        var findings = Under(leaves, "physicalexaminationfindings", "physicalexamination", "examinationfindings");
        var tests = Under(leaves, "testresults", "tests", "investigations");
        var objective = Under(leaves, "objectivefordoctor", "objective");
        var used = patient.Count + findings.Count + tests.Count + objective.Count;
        return (
            new OsceRow
            {
                Hash = HashOf(leaves),
                Objective = string.Join(' ', objective.Select(leaf => CleanText.Sentence(leaf.Text))),
                Diagnosis = diagnosis,
                Demographics = string.Join(", ", demographics.Select(AsDemographic)),
                Patient = [.. patient.Except(demographics)],
                Findings = findings,
                Tests = tests,
                Unused = used + diagnosis.Count >= leaves.Count ? [] : Others(leaves),
            },
            null
        );
    }

    /// <summary>"Age: 45" says what the number is; "45-year-old woman" needs no key.</summary>
    private static string AsDemographic(Leaf leaf) => leaf.Path.Count > 1 ? $"{leaf.Path[^1]}: {leaf.Text}" : leaf.Text;

    private static List<Leaf> Under(List<Leaf> leaves, params string[] names)
    {
        foreach (var name in names)
        {
            var found = leaves.Where(leaf => leaf.Path.Count > 0 && Letters(leaf.Path[0]) == name).ToList();
            if (found.Count > 0)
            {
                return [.. found.Select(leaf => new Leaf([.. leaf.Path.Skip(1).DefaultIfEmpty("")], leaf.Text))];
            }
        }
        return [];
    }

    private static List<Leaf> Others(List<Leaf> leaves) =>
        [
            .. leaves.Where(leaf =>
                Letters(leaf.Path[0])
                    is not (
                        "patientactor"
                        or "patient"
                        or "correctdiagnosis"
                        or "diagnosis"
                        or "physicalexaminationfindings"
                        or "physicalexamination"
                        or "examinationfindings"
                        or "testresults"
                        or "tests"
                        or "investigations"
                        or "objectivefordoctor"
                        or "objective"
                    )
            ),
        ];

    private static void Flatten(JsonElement element, IReadOnlyList<string> path, List<Leaf> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Flatten(member.Value, [.. path, CleanText.KeyWords(member.Name)], leaves);
                }
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Flatten(item, path, leaves);
                }
                break;
            case JsonValueKind.String:
                Add(element.GetString()!);
                break;
            case JsonValueKind.Number:
                Add(element.GetRawText());
                break;
            case JsonValueKind.True:
                Add("Yes");
                break;
            case JsonValueKind.False:
                Add("No");
                break;
        }

        void Add(string text)
        {
            if (CleanText.Of(text) is { Length: > 0 } clean)
            {
                leaves.Add(new Leaf(path, clean));
            }
        }
    }

    private static byte[] HashOf(List<Leaf> leaves)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var leaf in leaves)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{string.Join('\u001f', leaf.Path)}\u001e{leaf.Text}\u001d"));
        }
        return hash.GetHashAndReset();
    }

    /// <summary>The small letters of a key: <c>OSCE_Examination</c> and <c>osceExamination</c> are one.</summary>
    private static string Letters(string key) => string.Concat(key.Where(char.IsLetter)).ToLowerInvariant();
}
