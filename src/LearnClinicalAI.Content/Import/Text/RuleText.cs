using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Import;

/// <summary>An evidence rule as it is written, for the predicates that importers use.</summary>
internal static class RuleText
{
    public static YamlMap Of(EvidenceRule rule) =>
        Bounded(
            rule switch
            {
                EvidenceRule.Any any => new YamlMap().Add("any", Rules(any.Of)),
                EvidenceRule.All all => new YamlMap().Add("all", Rules(all.Of)),
                EvidenceRule.Learned learned => new YamlMap().Add("learned", One(learned.Facts)),
                EvidenceRule.Asked { About: null } asked => new YamlMap().Add("did", One(asked.Intents)),
                EvidenceRule.Examined examined => new YamlMap().Add("examined", One(examined.Exams)),
                EvidenceRule.Ordered ordered => new YamlMap().Add("ordered", One(ordered.Investigations)),
                EvidenceRule.DiagnosisIs { At: CommitPoint.Committed } grade => new YamlMap().Add(
                    "diagnosis",
                    One([.. grade.Grades.Select(one => Spelling.Kebab(one))])
                ),
                EvidenceRule.OutputWas output => new YamlMap()
                    .Add("output", output.Output)
                    .Add("how", Spelling.Kebab(output.How)),
                EvidenceRule.IdentifierGiven given => new YamlMap()
                    .Add("identifier", given.Category ?? "any")
                    .Add("tool", given.Tool),
                EvidenceRule.EditSays says => new YamlMap().Add("editHas", says.Has).Add("editLacks", says.Lacks),
                _ => throw new InvalidOperationException($"Importers write no rule {rule.GetType().Name}."),
            },
            rule
        );

    private static YamlMap Bounded(YamlMap map, EvidenceRule rule) =>
        rule is { After: null, Before: null }
            ? map.Add("within", rule.Within)
            : throw new InvalidOperationException("Importers write no rule that is after or before another.");

    private static List<object> Rules(IReadOnlyList<EvidenceRule> rules) => [.. rules.Select(Of)];

    private static object One(IReadOnlyList<string> ids) => ids.Count == 1 ? ids[0] : ids;
}
