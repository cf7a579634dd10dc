using LearnClinicalAI.Content.Cases;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Rules;

/// <summary>An id that is named somewhere is defined somewhere.</summary>
internal static class ResolvedIds
{
    public static void Check(CaseDraft draft)
    {
        var names = new CaseNames(draft.Folder);
        CheckTalk(draft, names);
        CheckWorld(draft, names);
        CheckCopilot(draft, names);
        CheckKey(draft, names);
        CheckExemplars(draft, names);
    }

    private static void CheckTalk(CaseDraft draft, CaseNames names)
    {
        var script = draft.Folder.Script;
        foreach (var fact in script.Facts)
        {
            Need(draft, fact, "intents", names.Intents, fact.Intents);
            Need(draft, fact, "about", names.Abouts, fact.About);
            Need(draft, fact, "after", names.Events, fact.After);
            if (fact.Distortion is { } distortion)
            {
                Need(draft, distortion, "untilAfter", names.Events, distortion.UntilAfter);
            }
        }
        foreach (var cue in script.Cues)
        {
            Need(draft, cue, "after", names.Events, cue.After);
            Need(draft, cue, "fact", names.Facts, cue.Fact);
        }
        Need(
            draft,
            script.Persona,
            "raises",
            names.Intents,
            [.. script.Persona.Raises.Keys.Where(name => name != "open-question")]
        );
        foreach (var answer in script.Defaults)
        {
            Need(draft, answer, "intents", names.IntentsAndGroups, answer.Intents);
        }
    }

    private static void CheckWorld(CaseDraft draft, CaseNames names)
    {
        var script = draft.Folder.Script;
        foreach (var result in script.Investigations.SelectMany(test => test.Results))
        {
            Need(draft, result, "state", names.States, result.State);
        }
        foreach (var transition in script.States.SelectMany(state => state.To))
        {
            Need(draft, transition, "state", names.States, transition.State);
            foreach (var condition in transition.When.Concat(transition.Unless))
            {
                Need(draft, condition, Yaml.Spelling.Kebab(condition.Kind), names.Of(condition.Kind), condition.Id);
            }
        }
        foreach (var task in script.Documents)
        {
            Need(draft, task, "draft", names.Outputs, task.Draft);
        }
    }

    private static void CheckCopilot(CaseDraft draft, CaseNames names)
    {
        foreach (var output in draft.Folder.Script.Outputs)
        {
            Need(draft, output, "tool", names.Tools, output.Tool);
            foreach (var check in output.Checks)
            {
                Need(draft, check, "document", names.Chart, check.Document);
                Need(draft, check, "source", names.Sources, check.Source);
                if (check is { Against: "chart", Document: null })
                {
                    draft.Error(
                        draft.Places.Of(check, "against"),
                        nameof(MissingKey),
                        "A check against the chart names the document to read (document: …)."
                    );
                }
            }
        }
        foreach (var flaw in draft.Folder.Key.Flaws)
        {
            Need(draft, flaw, "catchable", names.Catchables, flaw.Catchable);
            CheckRule(draft, names, flaw.FixedWhen);
        }
    }

    private static void CheckKey(CaseDraft draft, CaseNames names)
    {
        foreach (var entry in draft.Folder.Key.Truth.Differential)
        {
            Need(draft, entry, "for", names.Events, entry.For);
            Need(draft, entry, "against", names.Events, entry.Against);
        }
        foreach (var criterion in draft.Folder.Key.Rubric.Criteria)
        {
            Need(draft, criterion, "source", names.Sources, criterion.Source);
            CheckRule(draft, names, criterion.Rule);
        }
    }

    private static void CheckExemplars(CaseDraft draft, CaseNames names)
    {
        foreach (var exemplar in draft.Folder.Exemplars)
        {
            Need(draft, exemplar, "variant", names.Variants, exemplar.Variant);
            Need(draft, exemplar, "expect", names.Criteria, exemplar.Critical);
            foreach (var step in exemplar.Steps)
            {
                foreach (var (set, id) in names.NamedBy(step))
                {
                    Need(draft, step, null, set, id);
                }
            }
        }
    }

    private static void CheckRule(CaseDraft draft, CaseNames names, EvidenceRule? rule)
    {
        foreach (var part in RuleTree.Of(rule))
        {
            foreach (var (member, set, ids) in names.NamedBy(part))
            {
                Need(draft, part, member, set, ids);
            }
        }
    }

    private static void Need(CaseDraft draft, object part, string? member, NameSet known, string? id)
    {
        if (!string.IsNullOrEmpty(id))
        {
            Need(draft, part, member, known, [id]);
        }
    }

    private static void Need(CaseDraft draft, object part, string? member, NameSet known, IReadOnlyList<string> ids)
    {
        for (var item = 0; item < ids.Count; item++)
        {
            if (!known.Ids.Contains(ids[item]))
            {
                var near = UnknownKey.Nearest(ids[item], known.Ids);
                draft.Error(
                    draft.Places.Of(part, member, item),
                    nameof(ResolvedIds),
                    $"There is no {known.Kind} \"{ids[item]}\"." + (near is null ? "" : $" Did you mean \"{near}\"?")
                );
            }
        }
    }
}
