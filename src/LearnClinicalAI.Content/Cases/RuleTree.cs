using LearnClinicalAI.Scoring;

namespace LearnClinicalAI.Content.Cases;

/// <summary>The rules inside a rule.</summary>
internal static class RuleTree
{
    /// <summary>The rule itself, those it combines and those that bound it.</summary>
    public static IEnumerable<EvidenceRule> Of(EvidenceRule? rule) =>
        rule is null ? [] : [rule, .. Inside(rule).SelectMany(Of), .. Of(rule.After), .. Of(rule.Before)];

    private static IReadOnlyList<EvidenceRule> Inside(EvidenceRule rule) =>
        rule switch
        {
            EvidenceRule.All all => all.Of,
            EvidenceRule.Any any => any.Of,
            EvidenceRule.None none => none.Of,
            EvidenceRule.AtLeast least => least.Of,
            _ => [],
        };
}
