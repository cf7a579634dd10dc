using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Cases;

/// <summary>A text that a learner may see before committing, and where it was written.</summary>
internal sealed record ShownText(object Part, string? Member, int? Item, string Text)
{
    /// <summary>Every text of the script that is on show before the provisional diagnosis.</summary>
    public static IEnumerable<ShownText> BeforeCommitting(CaseScript script) =>
        [
            .. OfInfo(script),
            .. OfTalk(script),
            .. OfFindings(script),
            .. OfStatesAndChart(script),
            .. script.Outputs.Where(IsEarly).SelectMany(OfOutput),
        ];

    public Place PlaceIn(Places places, int offset = 0) => places.Of(Part, Member, Item, offset);

    internal static bool IsEarly(CopilotOutput output) =>
        output.Stage
            is CopilotStage.Arrival
                or CopilotStage.History
                or CopilotStage.Investigations
                or CopilotStage.Request;

    private static IEnumerable<ShownText> OfInfo(CaseScript script)
    {
        var info = script.Info;
        return
        [
            new(info, "title", null, info.Title),
            new(info, "summary", null, info.Summary),
            new(info, "setting", null, info.Setting),
            new(info, "fictional", null, info.Fictional),
            new(info, "brief", null, info.Brief),
            .. Many(info, "objectives", info.Objectives),
            .. script.Variants.Select(variant => new ShownText(variant, "note", null, variant.Note)),
            .. script
                .Variants.Select(variant => variant.Persona)
                .OfType<PersonaSwap>()
                .SelectMany(swap => One(swap, "opening", swap.Opening)),
            .. script.Tools.Select(tool => new ShownText(
                tool,
                "label",
                null,
                $"{tool.Name} {tool.Performance} {tool.IntendedUse}"
            )),
            .. script.Documents.SelectMany(task =>
                One(task, "title", task.Title).Concat(One(task, "brief", task.Brief))
            ),
            .. script.Documents.SelectMany(task =>
                Many(task, "steps", task.Steps).Concat(Many(task, "checklist", task.Checklist))
            ),
        ];
    }

    private static IEnumerable<ShownText> OfTalk(CaseScript script)
    {
        var persona = script.Persona;
        return
        [
            new(persona, "opening", null, persona.Opening),
            .. Many(persona, "notUnderstood", persona.NotUnderstood),
            .. Many(persona, "noRequest", persona.NoRequest),
            .. Many(persona, "refusals", persona.Refusals),
            .. script.Facts.SelectMany(fact => Many(fact, "says", fact.Says).Concat(One(fact, "more", fact.More))),
            .. script
                .Facts.Select(fact => fact.Distortion)
                .OfType<Distortion>()
                .SelectMany(distortion => Many(distortion, "says", distortion.Says)),
            .. script.Defaults.SelectMany(answer => Many(answer, "says", answer.Says)),
            .. script.Cues.SelectMany(cue => One(cue, "says", cue.Says)),
            .. script.Questions.SelectMany(question => One(question, "says", question.Says)),
        ];
    }

    private static IEnumerable<ShownText> OfFindings(CaseScript script) =>
        [
            .. script.Examinations.SelectMany(exam =>
                One(exam, "name", exam.Name)
                    .Concat(Many(exam, "synonyms", exam.Synonyms))
                    .Concat(One(exam, "finding", exam.Finding))
                    .Concat(One(exam, "mediaAlt", exam.MediaAlt))
            ),
            .. script.Investigations.SelectMany(test =>
                One(test, "name", test.Name).Concat(Many(test, "synonyms", test.Synonyms))
            ),
            .. script
                .Investigations.SelectMany(test => test.Results)
                .SelectMany(result =>
                    One(result, "text", result.Text)
                        .Concat(One(result, "mediaAlt", result.MediaAlt))
                        .Concat(
                            result.Values.SelectMany(value =>
                                One(value, "name", $"{value.Name} {value.Value} {value.Flag}")
                            )
                        )
                ),
            .. script.Treatments.SelectMany(treatment =>
                One(treatment, "name", treatment.Name)
                    .Concat(Many(treatment, "synonyms", treatment.Synonyms))
                    .Concat(One(treatment, "response", treatment.Response))
            ),
        ];

    private static IEnumerable<ShownText> OfStatesAndChart(CaseScript script) =>
        [
            .. script
                .States.Where(state => state.Ends is null)
                .SelectMany(state => One(state, "description", state.Description)),
            .. script.Chart.SelectMany(document => One(document, null, $"# {document.Title}\n{document.Markdown}")),
        ];

    /// <summary>The words of an output and of its checks.</summary>
    public static IEnumerable<ShownText> OfOutput(CopilotOutput output) =>
        [
            new(output, "title", null, output.Title),
            new(output, "text", null, output.Text),
            .. One(output, "flaw", output.SoundText),
            .. output.Checks.SelectMany(check => One(check, "shows", check.Shows)),
        ];

    private static IEnumerable<ShownText> One(object part, string? member, string? text) =>
        string.IsNullOrEmpty(text) ? [] : [new ShownText(part, member, null, text)];

    private static IEnumerable<ShownText> Many(object part, string member, IReadOnlyList<string> texts) =>
        texts.Select((text, item) => new ShownText(part, member, item, text));
}
