using System.Text.RegularExpressions;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>An examination, and whether the row says something out of the ordinary of it.</summary>
internal sealed record MadeExam(Examination Exam, bool Telling, string Original);

/// <summary>Makes examinations of what a row found, and the usual ones that it says nothing of.</summary>
internal sealed partial class ExamWriter(Hidden hidden, HashSet<string> ids)
{
    internal const string NotRecorded = "Nothing out of the ordinary is recorded.";

    /// <summary>Headings under which quite different examinations stand.</summary>
    [GeneratedRegex(
        @"^(?:general(?: examination| exam| physical examination)?|(?:physical )?examination|cardiopulmonary(?: exam| examination)?|remainder of the examination|other(?: findings)?|additional findings|head and neck(?: exam| examination)?|heent)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Collective { get; }

    [GeneratedRegex(
        @"^(?:findings?|inspection|palpation|percussion|auscultation|general|result|inspection and palpation|other findings|observation|special tests?|appearance|finding)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Manner { get; }

    [GeneratedRegex(
        @"\b(?:normal|no (?:visible |significant |other |palpable |external |gross |acute |sensory |motor |apparent )*(?:abnormalit|swelling|deformit|tenderness|murmur|distension|distress|deficits?|findings|rash|lymphadenopathy|edema|masses)|intact|unremarkable|clear|within normal|symmetric|alert|non-?tender|soft|full range|regular|negative|present and|no )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Ordinary { get; }

    [GeneratedRegex(
        @"\b(?:ptosis|decreas|diminish|reduc|weak|ataxi|distend|distens|tender|mass|lump|swell|enlarg|megaly|rash|lesion|macul|papul|plaque|blister|ulcer|murmur|crackl|wheez|dull|rigid|tremor|nystagm|icter|jaundic|pale|pallor|cyano|edema|absent|loss|limited|positive (?:for|straight|nikolsky|findings?|\w+ (?:sign|test)|\w+'s)|(?:sign|test|maneuver|manoeuvre|wave) positive|abnormal|hyper|hypo|tachy|increased|elevated|pain|inflam|erythem|deform|shorten|bleed|petech|confus|disorient|agitat|nodule|fixed|cloudy|discolor|retract|opacit|hemorrh|unable|impair|disorganiz|irritab|poor|slow|soft and monoton|constrict)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Unusual { get; }

    public IReadOnlyList<MadeExam> Write(OsceRow row, Story story, Vitals vitals)
    {
        var made = new List<MadeExam>();
        if (Observations(row, vitals) is { } observations)
        {
            made.Add(observations);
        }
        foreach (var group in Groups(row))
        {
            var name = Name(group.Name);
            var finding = string.Join(' ', group.Lines);
            if (finding.Length > 0)
            {
                made.Add(
                    Make(name, ExamKinds.Of(group.Name + " " + string.Join(' ', group.Parts)), group.Parts, finding)
                );
            }
        }
        if (story.Observed.Count > 0)
        {
            made.Add(
                Make(
                    "At first sight",
                    new ExamKind("whole", [], ["general look", "general inspection"]),
                    [],
                    string.Join(' ', story.Observed.Select(CleanText.Sentence))
                )
            );
        }
        var regions = made.Select(one => one.Exam.Region).ToHashSet(StringComparer.Ordinal);
        foreach (var usual in ExamKinds.Usual)
        {
            var covered = made.Exists(one => ExamKinds.Of(one.Exam.Name).Synonyms.Intersect(usual.Synonyms).Any());
            if (
                !covered
                && !(usual.Region is "skin" or "nerves" or "abdomen" && regions.Contains(usual.Region))
                && ids.Add(usual.Id)
            )
            {
                made.Add(
                    new MadeExam(
                        new Examination
                        {
                            Id = usual.Id,
                            Name = usual.Name,
                            Region = usual.Region,
                            Synonyms = usual.Synonyms,
                            Finding = NotRecorded,
                        },
                        false,
                        ""
                    )
                );
            }
        }
        return made;
    }

    private MadeExam? Observations(OsceRow row, Vitals vitals)
    {
        var lines = row
            .Findings.Concat(row.Tests)
            .Where(VitalsReader.IsVital)
            .Select(leaf => (Name: leaf.Path[^1], Text: NoData.Of(leaf.Text)))
            .Where(line => line.Text.Length > 0)
            .Select(line => CleanText.Sentence($"{line.Name}: {line.Text}"))
            .Distinct()
            .ToList();
        if (lines.Count == 0)
        {
            return null;
        }
        var text = string.Join(' ', lines);
        var out1 =
            vitals
            is { HeartRate: > 100 or < 50 }
                or { Temperature: > 37.9m or < 35.5m }
                or { Systolic: < 95 or > 160 }
                or { Spo2: < 94 };
        ids.Add("observations");
        return new MadeExam(
            new Examination
            {
                Id = "observations",
                Name = "Observations",
                Region = "whole",
                Synonyms = ["vital signs", "obs", "blood pressure and pulse", "temperature"],
                Finding = hidden.Redact(text),
            },
            out1,
            text
        );
    }

    private sealed record Group(string Name, List<string> Parts, List<string> Lines);

    private static List<Group> Groups(OsceRow row)
    {
        var groups = new List<Group>();
        foreach (var leaf in row.Findings.Where(leaf => !VitalsReader.IsVital(leaf)))
        {
            var text = NoData.Of(leaf.Text);
            var collective = leaf.Path.Count > 1 && Collective.IsMatch(leaf.Path[0]) && !Manner.IsMatch(leaf.Path[1]);
            var name =
                leaf.Path[0].Length == 0 ? "Physical examination"
                : collective ? leaf.Path[1]
                : leaf.Path[0];
            var parts = leaf.Path.Skip(collective ? 2 : 1).ToList();
            var group = groups.Find(other => other.Name == name);
            if (group is null)
            {
                group = new Group(name, [], []);
                groups.Add(group);
            }
            if (text.Length == 0)
            {
                continue;
            }
            group.Parts.AddRange(
                parts.Where(part => !Manner.IsMatch(part) && part.Length > 3 && !group.Parts.Contains(part))
            );
            group.Lines.Add(CleanText.Sentence(parts.Count == 0 ? text : $"{string.Join(", ", parts)}: {text}"));
        }
        return groups;
    }

    private MadeExam Make(string name, ExamKind kind, List<string> parts, string finding)
    {
        var shown = hidden.Redact(name);
        string[] synonyms =
        [
            .. kind.Synonyms,
            .. parts
                .Select(part => hidden.Redact(part.ToLowerInvariant()))
                .Where(part => !part.Contains('…', StringComparison.Ordinal) && part.Length <= 40),
        ];
        var telling = hidden.Names(finding) || Unusual.IsMatch(Ordinary.Replace(finding, ""));
        return new MadeExam(
            new Examination
            {
                Id = Words.Id(shown, "examination", ids, 6),
                Name = shown,
                Region = kind.Region,
                Synonyms =
                [
                    .. synonyms
                        .Where(word => !word.Equals(shown, StringComparison.OrdinalIgnoreCase))
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                        .Take(10),
                ],
                Finding = hidden.Redact(finding),
                Minutes = parts.Count > 2 ? 3 : 2,
                Consent = kind.Intimate,
                Chaperone = kind.Intimate,
            },
            telling,
            finding
        );
    }

    private static string Name(string key)
    {
        var words = key.Trim();
        return words.Length == 0 ? "Examination" : char.ToUpperInvariant(words[0]) + Tail(words);
    }

    /// <summary>"Neurological Examination" → "Neurological examination"; "ENT" stays.</summary>
    private static string Tail(string words) =>
        string.Join(
            ' ',
            words
                .Split(' ')
                .Select(
                    (word, at) =>
                        at > 0 && word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower)
                            ? word.ToLowerInvariant()
                            : word
                )
        )[1..];
}
