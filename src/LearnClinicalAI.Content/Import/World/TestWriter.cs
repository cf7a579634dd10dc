using System.Text.RegularExpressions;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>A test, and what the row says of it.</summary>
/// <param name="NamesDiagnosis">The result gave the diagnosis away before it was taken out.</param>
/// <param name="Unusual">It shows something.</param>
internal sealed record MadeTest(Investigation Test, bool NamesDiagnosis, bool Unusual, string Original);

/// <summary>Makes investigations of a row's results: panels put together, values read, the diagnosis taken out.</summary>
internal sealed partial class TestWriter(Hidden hidden, HashSet<string> ids)
{
    internal const string NotRecorded = "No result is recorded for this patient.";

    /// <summary>No more tests than this are what makes the diagnosis.</summary>
    private const int MostEssential = 3;

    /// <summary>Headings that only say what sort of test stands below.</summary>
    [GeneratedRegex(
        @"^(?:basic\s+)?(?:imaging(?: studies| and other tests)?|blood (?:tests?|work)|lab(?:oratory)?(?: tests?| work| studies| values)?|laboratory tests|other(?: tests)?|additional(?: tests| studies)?|special tests?|screening tests|x[- ]rays|results?|analysis|tests?|serum (?:studies|laboratory (?:values|analysis)|biochemistry|chemistr\w+)|infectious disease testing|urine tests|blood chemistry|investigations)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Heading { get; }

    [GeneratedRegex(
        @"^(?:findings?|results?|analysis|level|interpretation|comments?|preliminary findings|microscopic description|histopathology(?: findings)?|differential count|microscopy)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Manner { get; }

    private sealed record Group(string Name, TestKind? Kind, List<(string Name, string Text)> Lines);

    public IReadOnlyList<MadeTest> Write(OsceRow row)
    {
        var groups = new List<Group>();
        foreach (var leaf in row.Tests.Where(leaf => !VitalsReader.IsVital(leaf)))
        {
            Put(groups, leaf);
        }
        var made = groups.Select(Make).ToList();
        var essential = made.Where(test => test.Unusual)
            .OrderBy(test =>
                test.NamesDiagnosis ? 0
                : test.Test.Category is "imaging" or "other" ? 1
                : 2
            )
            .Take(MostEssential)
            .Select(test => test.Test.Id)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. made.Select(test => test with { Test = test.Test with { Indication = IndicationOf(test, essential) } }),
            .. Usual(made),
        ];
    }

    private static Indication IndicationOf(MadeTest test, HashSet<string> essential) =>
        essential.Contains(test.Test.Id) ? Indication.Essential
        : test.Original.Length == 0 ? Indication.LowValue
        : Indication.Useful;

    private static void Put(List<Group> groups, Leaf leaf)
    {
        var path = leaf.Path.Where(key => key.Length > 0 && !Heading.IsMatch(key)).ToList();
        var named = path.Where(key => !Manner.IsMatch(key)).ToList();
        var top =
            named.Count > 0 ? named[0]
            : path.Count > 0 ? path[0]
            : leaf.Path[^1].Length > 0 ? leaf.Path[^1]
            : "Results";
        var kind = TestKinds.Of(top);
        // values that stand by themselves under a general heading belong to their panel
        var gathered = kind is { Gathers: true };
        var name = gathered ? kind!.Name : top;
        var group = groups.Find(other => other.Name == name);
        if (group is null)
        {
            group = new Group(name, kind, []);
            groups.Add(group);
        }
        var text = NoData.Of(leaf.Text);
        if (text.Length > 0)
        {
            var own = named.Skip(gathered && named.Count == 1 ? 0 : 1);
            group.Lines.Add((string.Join(", ", own), text));
        }
    }

    private MadeTest Make(Group group)
    {
        var kind = group.Kind;
        var original = string.Join(
            ' ',
            group.Lines.Select(line =>
                CleanText.Sentence(line.Name.Length == 0 ? line.Text : $"{line.Name}: {line.Text}")
            )
        );
        var values = new List<ResultValue>();
        var said = new List<string>();
        foreach (var (name, text) in group.Lines)
        {
            var shown = hidden.Redact(text);
            if (name.Length > 0 && shown.Length > 0 && ResultReader.Value(hidden.Redact(name), shown) is { } value)
            {
                values.Add(value);
            }
            else if (shown.Trim('.', ' ').Length > 0)
            {
                said.Add(CleanText.Sentence(name.Length == 0 ? shown : $"{hidden.Redact(name)}: {shown}"));
            }
        }
        if (said.Count == 0)
        {
            said.Add(values.Count > 0 ? Summary(values) : NotRecorded);
        }
        var title = hidden.Redact(Title(group.Name));
        var own = kind is { Gathers: true } ? kind.Id : Words.Id(title, "test", ids, 6);
        ids.Add(own);
        return new MadeTest(
            new Investigation
            {
                Id = own,
                Name = title,
                Synonyms = Synonyms(kind, title),
                Category = kind?.Category ?? "other",
                Turnaround = kind?.Turnaround ?? 60,
                Cost = kind?.Cost ?? 50,
                Harm = kind?.Harm ?? Harm.None,
                Results = [new InvestigationResult(string.Join(' ', said), null, null, values, null, null)],
            },
            hidden.Names(original),
            group.Lines.Exists(line => ResultReader.IsUnusual(line.Text)),
            original
        );
    }

    /// <summary>What the log keeps of a table of values.</summary>
    private static string Summary(List<ResultValue> values) =>
        CleanText.Sentence(
            string.Join(
                "; ",
                values.Select(value =>
                    $"{value.Name} {value.Value} {value.Unit}".TrimEnd()
                    + (value.Flag is null || value.Unit.Length == 0 ? "" : $" ({value.Flag})")
                )
            )
        );

    private string[] Synonyms(TestKind? kind, string title) =>
        kind is null
            ? []
            :
            [
                .. kind
                    .Synonyms.Append(kind.Name)
                    .Where(name => !name.Equals(title, StringComparison.OrdinalIgnoreCase) && !hidden.Names(name)),
            ];

    private static string Title(string key)
    {
        var words = key.Trim();
        var plain = string.Join(
            ' ',
            words
                .Split(' ')
                .Select(
                    (word, at) =>
                        at > 0 && word.Length > 3 && word.Skip(1).All(char.IsLower) ? word.ToLowerInvariant() : word
                )
        );
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }

    private IEnumerable<MadeTest> Usual(List<MadeTest> made)
    {
        foreach (var kind in TestKinds.Usual.Select(TestKinds.ById))
        {
            if (made.TrueForAll(test => TestKinds.Of(test.Test.Name)?.Id != kind.Id) && ids.Add(kind.Id))
            {
                yield return new MadeTest(
                    new Investigation
                    {
                        Id = kind.Id,
                        Name = kind.Name,
                        Synonyms = Synonyms(kind, kind.Name),
                        Category = kind.Category,
                        Turnaround = kind.Turnaround,
                        Cost = kind.Cost,
                        Indication = Indication.LowValue,
                        Results = [new InvestigationResult(NotRecorded, null, null, [], null, null)],
                    },
                    false,
                    false,
                    ""
                );
            }
        }
    }
}
