namespace LearnClinicalAI.Simulation;

/// <summary>Hints that the narrator drops and the learner may pick up, and what else they say of their own accord.</summary>
internal static class Cues
{
    /// <summary>After so many answers nobody asks a question of their own as well.</summary>
    private const int MostAnswersBeside = 2;

    /// <summary>The share of a hint, its rare words weighing most, that takes it up.</summary>
    private const double TakenUp = 0.5;
    private const double GivenBack = 0.65;

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> PickUps = LexiconText.Sections(
        LexiconText.Read("en", "pick-ups")
    );

    /// <summary>The cue that the last reply ended with.</summary>
    public static Cue? Open(ScriptIndex script, EncounterState now) =>
        now.CueOpen is { } open && open < script.Script.Cues.Count ? script.Script.Cues[open] : null;

    /// <summary>
    /// "What do you mean?", "What wouldn't you want Denise to hear?" ask for what the last reply hinted at. Words that
    /// ask something of their own are left to it.
    /// </summary>
    public static Reading PickUp(ScriptIndex script, EncounterState now, string text, Reading reading)
    {
        if (
            Open(script, now) is not { } cue
            || !script.Facts.TryGetValue(cue.Fact, out var fact)
            || fact.Intents.Count == 0
            || !TakesUp(script, script.Render(cue.Says, now.Variant), text, reading.Asks.Count > 0)
        )
        {
            return reading;
        }
        var ask = new Ask(fact.Intents[0], fact.About, Fact: fact.Id);
        return reading with
        {
            Asks = [ask],
            Public =
                reading.Asks.Count > 0
                    ? reading.Public
                    : new Understanding([.. reading.Public.Intents, ask.Intent], ask.About, true, 0.6),
        };
    }

    /// <summary>It was asked for, told, or met with kindness.</summary>
    public static bool IsPickedUp(Cue cue, Reading reading, Disclosed disclosed) =>
        disclosed.Considered.Any(verdict => verdict.Fact.Id == cue.Fact)
        || reading.Public.Intents.Contains("act.empathy")
        || reading.Public.Intents.Contains("act.reassure");

    /// <summary>What the narrator adds unasked: a cue, or a question of their own.</summary>
    public static string? Unasked(ScriptIndex script, EncounterState now, Reading reading, Disclosed disclosed)
    {
        var lines = script.PatientWords(now.Variant);
        for (var i = 0; i < lines.Cues.Count; i++)
        {
            if (!now.CuesDropped.Contains(i) && IsDue(script.Script.Cues[i], reading, disclosed))
            {
                return lines.Cues[i];
            }
        }
        var invited = reading.Public.Intents.Contains("act.invite-questions");
        if (!invited && (disclosed.Told.Count > MostAnswersBeside || disclosed.Told.Any(IsHardToSay)))
        {
            return null;
        }
        for (var i = 0; i < lines.Questions.Count; i++)
        {
            if (!now.QuestionsAsked.Contains(i) && (invited || now.Minute >= script.Script.Questions[i].AfterMinute))
            {
                return lines.Questions[i];
            }
        }
        return null;
    }

    /// <summary>Who has just said what was hard to say does not go on about something else.</summary>
    private static bool IsHardToSay(Unlocked unlocked) =>
        unlocked is { Outcome: FactOutcome.Told, Fact: { Sensitivity: not Sensitivity.None } fact }
        && unlocked.Telling.Id == fact.Id;

    private static bool IsDue(Cue cue, Reading reading, Disclosed disclosed) =>
        // What it hints at is just being told.
        disclosed.Told.All(unlocked => unlocked.Fact?.Id != cue.Fact)
        && (
            cue.After.Count == 0
                ? reading.Public.Intents.Contains(FactChoice.Opening)
                : disclosed.Told.Any(unlocked => cue.After.Contains(unlocked.Telling.Id))
        );

    private static bool TakesUp(ScriptIndex script, string cue, string text, bool asks)
    {
        var plain = string.Join(' ', Tokens.Of(text));
        if (PickUps["pick-up"].Contains(plain))
        {
            return true;
        }
        if (!asks && PickUps["pick-up-else"].Contains(plain))
        {
            return true;
        }
        // "So your wife made you come?": words that seem to ask something else must give more of the hint back.
        var hinted = Content(cue);
        var given = hinted.Where(Content(text).Contains).ToList();
        var share = given.Sum(script.Vocabulary.Weight) / Math.Max(1, hinted.Sum(script.Vocabulary.Weight));
        return given.Count > 1 && share >= (asks ? GivenBack : TakenUp);
    }

    private static HashSet<string> Content(string text) =>
        [
            .. Tokens
                .Of(text)
                .Where(word => word.Length > 2 && !word.Contains('\''))
                .Select(word => Stem.Of(word))
                .Where(stem => !Lexicon.English.IsLight(stem)),
        ];
}
