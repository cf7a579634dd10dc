using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>Asks the patient of an imported case, to learn which plain question tells which fact.</summary>
internal sealed class Interview
{
    private static readonly Dictionary<string, string> Bank = new(StringComparer.Ordinal)
    {
        ["hpc.onset"] = "When did it start?",
        ["hpc.mode"] = "Did it come on suddenly or gradually?",
        ["hpc.circumstances"] = "What were you doing when it started?",
        ["hpc.site"] = "Where exactly is it?",
        ["hpc.character"] = "What does it feel like?",
        ["hpc.radiation"] = "Does it spread anywhere?",
        ["hpc.severity"] = "How bad is it?",
        ["hpc.timing"] = "Is it there all the time, or does it come and go?",
        ["hpc.progression"] = "Has it been getting better or worse?",
        ["hpc.exacerbating"] = "What makes it worse?",
        ["hpc.relieving"] = "What makes it better?",
        ["hpc.associated"] = "Have you noticed anything else alongside it?",
        ["hpc.previous"] = "Has this happened before?",
        ["hpc.self-treatment"] = "What have you tried for it so far?",
        ["hpc.impact"] = "How does it affect daily life?",
        ["hpc.opening"] = "Can you tell me more about what has been happening?",
        ["pmh.conditions"] = "Do you have any medical conditions?",
        ["pmh.surgery"] = "Have you had any operations?",
        ["meds.current"] = "Do you take any regular medicines?",
        ["allergy.any"] = "Do you have any allergies?",
        ["fh.general"] = "Does anything run in the family?",
        ["sh.smoking"] = "Do you smoke?",
        ["sh.alcohol"] = "Do you drink alcohol?",
        ["sh.drugs"] = "Do you use any recreational drugs?",
        ["sh.sexual"] = "Are you sexually active?",
        ["sh.travel"] = "Any recent travel?",
        ["sh.living"] = "Who do you live with?",
        ["sh.relationship"] = "Are you in a relationship?",
        ["sh.exercise"] = "Do you exercise?",
        ["sh.diet"] = "What is your diet like?",
        ["sh.sleep"] = "How are you sleeping?",
        ["sh.stress"] = "Are you under a lot of stress?",
        ["sh.contacts"] = "Has anybody around you been ill?",
        ["ice.ideas"] = "What do you think it might be?",
        ["ice.concerns"] = "What worries you most?",
        ["sh.occupation"] = "What do you do for work?",
        ["og.pregnancy"] = "Could you be pregnant?",
        ["og.obstetric"] = "Have you had any pregnancies or deliveries?",
        ["og.periods"] = "How are your periods?",
        ["paed.birth"] = "How were the pregnancy and the birth?",
        ["paed.feeding"] = "How is the feeding going?",
        ["paed.development"] = "Is the development on track?",
        ["paed.behaviour"] = "How is the behaviour?",
        ["pmh.immunisations"] = "Are the vaccinations up to date?",
    };

    /// <summary>Questions that any history holds, to fill one up.</summary>
    public static readonly string[] Usual =
    [
        "Do you have any allergies?",
        "Do you take any regular medicines?",
        "Does anything run in the family?",
        "Any fever?",
        "Do you smoke?",
        "Do you have any medical conditions?",
    ];

    private readonly Draft draft;
    private Encounter now;

    public Interview(Draft draft, CaseScript script)
    {
        this.draft = draft;
        now = Encounter.Begin(script, "base", 1, "practice").After;
    }

    /// <summary>Says something that no fact hangs on, or a question that is known to tell.</summary>
    public void Say(string text)
    {
        if (now.Perform(new Act.Say(text)) is ActResult.Done done)
        {
            now = done.After;
        }
    }

    /// <summary>The question that tells the fact as things stand, asked; null where no plain one does.</summary>
    public string? Learn(Fact fact)
    {
        foreach (var question in QuestionsFor(fact))
        {
            if (
                now.Perform(new Act.Say(question)) is ActResult.Done done
                && done.Events.OfType<Replied>().Any(row => row.Facts.Contains(fact.Id))
            )
            {
                now = done.After;
                return question;
            }
        }
        return null;
    }

    private IEnumerable<string> QuestionsFor(Fact fact)
    {
        foreach (var intent in fact.Intents.Where(intent => intent is not ("hpc.opening" or "hpc.associated")))
        {
            if (Bank.TryGetValue(intent, out var question))
            {
                yield return question;
            }
            else if (
                intent.StartsWith("ros.", StringComparison.Ordinal)
                || intent.StartsWith("pmh.", StringComparison.Ordinal)
            )
            {
                yield return $"Any {intent[4..].Replace('-', ' ')}?";
            }
        }
        if (fact.Polarity == Polarity.Absent && fact.Says[0].StartsWith("No ", StringComparison.Ordinal))
        {
            yield return $"Any {fact.Says[0][3..].TrimEnd('.')}?";
        }
        if (draft.Talk.Abouts.FirstOrDefault(about => about.Id == fact.About) is { Kind: "symptom" } symptom)
        {
            yield return $"Tell me about the {symptom.Names[^1]}.";
            yield return $"Have you had any {symptom.Names[^1]}?";
        }
        foreach (
            var name in draft
                .Talk.Abouts.Where(about => about.Kind == "symptom" && !about.Main)
                .SelectMany(about => about.Names)
                .Where(name => fact.Says[0].Contains(name, StringComparison.OrdinalIgnoreCase))
        )
        {
            yield return $"Have you had any {name}?";
        }
        yield return Bank["hpc.associated"];
        yield return Bank["hpc.opening"];
    }
}
