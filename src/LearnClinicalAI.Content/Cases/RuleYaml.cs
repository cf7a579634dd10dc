using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Cases;

/// <summary>An evidence rule as it is written: one predicate, what belongs to it, and bounds.</summary>
internal static class RuleYaml
{
    private static readonly Dictionary<string, Func<Section, bool, EvidenceRule>> OfRules = new(StringComparer.Ordinal)
    {
        ["all"] = (section, ofEdit) => new EvidenceRule.All(Inside(section, "all", ofEdit)),
        ["any"] = (section, ofEdit) => new EvidenceRule.Any(Inside(section, "any", ofEdit)),
        ["none"] = (section, ofEdit) => new EvidenceRule.None(Inside(section, "none", ofEdit)),
        ["atLeast"] = AtLeast,
    };

    private static readonly Dictionary<string, Func<Section, EvidenceRule>> OfLog = new(StringComparer.Ordinal)
    {
        ["learned"] = section => new EvidenceRule.Learned(section.Ids("learned")),
        ["asked"] = section => new EvidenceRule.Asked(section.Texts("asked"), section.MaybeId("about")),
        ["did"] = section => new EvidenceRule.Asked(section.Texts("did"), null),
        ["examined"] = section => new EvidenceRule.Examined(section.Ids("examined")),
        ["ordered"] = section => new EvidenceRule.Ordered(section.Ids("ordered")),
        ["resulted"] = section => new EvidenceRule.Resulted(section.Ids("resulted")),
        ["treated"] = Treated,
        ["opened"] = section => new EvidenceRule.Opened(section.Ids("opened")),
        ["diagnosis"] = section => new EvidenceRule.DiagnosisIs(
            section.Words<DiagnosisGrade>("diagnosis"),
            At(section)
        ),
        ["differential"] = section => new EvidenceRule.InDifferential(
            section.Id("differential"),
            section.MaybeWhole("top", 1, 20),
            At(section)
        ),
        ["plan"] = section => new EvidenceRule.PlanSays([section.Texts("plan")], At(section)),
        ["planAll"] = section => new EvidenceRule.PlanSays(section.TextGroups("planAll"), At(section)),
        ["wrote"] = Wrote,
        ["output"] = section => new EvidenceRule.OutputWas(section.Id("output"), section.Word<OutputFate>("how")),
        ["editHas"] = EditSays,
        ["editLacks"] = EditSays,
        ["identifier"] = IdentifierGiven,
        ["harmful"] = HarmDone,
        ["changedMind"] = section => new EvidenceRule.ChangedMind(section.Word<MindChange>("changedMind")),
        ["ended"] = section => new EvidenceRule.EndedAs(section.Ids("ended")),
        ["reached"] = section => new EvidenceRule.Reached(section.Id("reached")),
        ["said"] = section => new EvidenceRule.LearnerSaid(section.Texts("said")),
    };

    /// <param name="section">The map that holds the rule.</param>
    /// <param name="ofEdit">In <c>fixedWhen</c>, where the learner's edited text may be asked about.</param>
    public static EvidenceRule Read(Section section, bool ofEdit = false)
    {
        var named = section.Keys.Where(key => OfRules.ContainsKey(key) || OfLog.ContainsKey(key)).ToList();
        var isEdit = named.Count > 0 && named.TrueForAll(key => key is "editHas" or "editLacks");
        if (isEdit && !ofEdit)
        {
            section.File.Error(section.At, nameof(WrongValue), "editHas and editLacks belong in fixedWhen only.");
        }
        if (named.Count == 0 || (named.Count > 1 && !isEdit))
        {
            section.File.Error(section.At, nameof(WrongValue), NotOne(named));
        }
        var rule = named.Count == 0 ? new EvidenceRule.All([]) : Predicate(named[0], section, ofEdit);
        foreach (var other in named.Skip(1))
        {
            section.Find(other);
        }
        rule = rule with
        {
            Within = section.MaybeNumber("within", 0, 10_080),
            After = section.Child("after") is { } after ? Read(after) : null,
            Before = section.Child("before") is { } before ? Read(before) : null,
        };
        if (named.Count == 0)
        {
            foreach (var key in section.Keys)
            {
                section.Find(key);
            }
        }
        section.Close();
        return section.Placed(rule);
    }

    private static EvidenceRule Predicate(string name, Section section, bool ofEdit) =>
        OfRules.TryGetValue(name, out var ofRules) ? ofRules(section, ofEdit) : OfLog[name](section);

    private static string NotOne(List<string> named) =>
        named.Count == 0
            ? $"A rule asks one thing of the log: {string.Join(", ", OfRules.Keys.Concat(OfLog.Keys))}."
            : $"A rule asks one thing, but here stand {string.Join(" and ", named)}. Put them under all: or any:.";

    private static IReadOnlyList<EvidenceRule> Inside(Section section, string key, bool ofEdit)
    {
        var rules = new List<EvidenceRule>();
        section.Each(
            key,
            item =>
            {
                var rule = Read(item, ofEdit);
                rules.Add(rule);
                return rule;
            }
        );
        if (rules.Count == 0)
        {
            section.File.Error(section.MarkOf(key), nameof(MissingKey), $"\"{key}\" holds no rule.");
        }
        return rules;
    }

    private static CommitPoint At(Section section) => section.Word<CommitPoint>("at", CommitPoint.Committed);

    private static EvidenceRule AtLeast(Section section, bool ofEdit)
    {
        if (section.NeedChild("atLeast") is not { } inner)
        {
            return new EvidenceRule.All([]);
        }
        var of = Inside(inner, "of", ofEdit);
        var n = inner.Whole("n", 1, Math.Max(1, of.Count));
        inner.Close();
        return new EvidenceRule.AtLeast(n, of);
    }

    private static EvidenceRule Treated(Section section)
    {
        var treatments = section.Ids("treated");
        decimal? min = null;
        decimal? max = null;
        string? unit = null;
        if (section.Child("dose") is { } dose)
        {
            min = dose.MaybeNumber("min", 0, 1_000_000);
            max = dose.MaybeNumber("max", 0, 1_000_000);
            unit = dose.MaybeText("unit");
            dose.Close();
        }
        return new EvidenceRule.Treated(treatments, min, max, unit, section.MaybeText("route"));
    }

    private static EvidenceRule Wrote(Section section)
    {
        var document = section.Id("wrote");
        var says = section.Texts("says");
        var groups = section.TextGroups("saysAll");
        return new EvidenceRule.DocumentSays(
            document,
            says.Count > 0 ? [says, .. groups] : groups,
            section.Texts("lacks"),
            section.MaybeWhole("maxWords", 1, 5_000)
        );
    }

    private static EvidenceRule EditSays(Section section) =>
        new EvidenceRule.EditSays(section.Texts("editHas"), section.Texts("editLacks"));

    private static EvidenceRule IdentifierGiven(Section section)
    {
        var category = section.Id("identifier");
        return new EvidenceRule.IdentifierGiven(category == "any" ? null : category, section.MaybeId("tool"));
    }

    private static EvidenceRule HarmDone(Section section)
    {
        section.Word("harmful", null, "any");
        return new EvidenceRule.HarmDone();
    }
}
