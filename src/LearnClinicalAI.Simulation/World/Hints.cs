namespace LearnClinicalAI.Simulation;

/// <summary>Chooses the next hint from what the learner has not done yet; each is given once.</summary>
internal static class Hints
{
    /// <summary>A case's own intents have no group that a learner would know.</summary>
    private const string OwnGroup = "case";

    public static Refusal? Take(ScriptIndex script, Chronicle world)
    {
        if (world.Now.Mode != "practice")
        {
            return Refusal.OnlyInPractice;
        }
        if (Next(script, world.Now) is not { } hint)
        {
            return Refusal.NoHintLeft;
        }
        world.Add(new Hinted { Hint = hint });
        return null;
    }

    private static Hint? Next(ScriptIndex script, EncounterState now) =>
        All(script, now).FirstOrDefault(hint => !now.Hints.Contains(hint));

    /// <summary>The most pressing first.</summary>
    private static IEnumerable<Hint> All(ScriptIndex script, EncounterState now)
    {
        if (now.Misheard)
            yield return new Hint(HintKind.SayAgain, $"{now.Turns}");
        foreach (var cue in now.CuesDropped.Order().Where(cue => !now.Told.ContainsKey(script.Script.Cues[cue].Fact)))
            yield return new Hint(HintKind.Cue, $"{cue}");
        foreach (var group in Unasked(script, now))
            yield return new Hint(HintKind.Ask, group);
        if (
            now.Told.Keys.Any(told =>
                told.StartsWith(Disclosures.DistortedPrefix, StringComparison.Ordinal)
                && !now.Told.ContainsKey(told[Disclosures.DistortedPrefix.Length..])
            )
        )
            yield return new Hint(HintKind.AskAgain);
        if (
            script.Script.Facts.Any(fact =>
                fact.Disclose is Disclosure.Trust && fact.Trust > now.Trust && !now.Told.ContainsKey(fact.Id)
            )
        )
            yield return new Hint(HintKind.Trust);
        if (script.Examinations.Count > 0 && now.Examined.IsEmpty)
            yield return new Hint(HintKind.Examine);
        foreach (var document in script.Script.Chart.Where(document => !now.Opened.Contains(document.Id)))
            yield return new Hint(HintKind.Read, document.Id);
        if (now.Answers.Count > 1 && now.Checks.IsEmpty)
            yield return new Hint(HintKind.CheckTool);
        foreach (var output in now.Shown.Where(output => !now.Answers.ContainsKey(output)))
            yield return new Hint(HintKind.AnswerTool, output);
        if (now.Provisional is null)
            yield return new Hint(HintKind.CommitProvisional);
        else if (now.Committed is null)
            yield return new Hint(HintKind.CommitFinal);
        foreach (var task in script.Script.Documents.Where(task => !now.Written.ContainsKey(task.Id)))
            yield return new Hint(HintKind.Write, task.Id);
    }

    /// <summary>Groups of questions whose answer would be told now, those with a red flag first.</summary>
    private static IEnumerable<string> Unasked(ScriptIndex script, EncounterState now) =>
        script
            .Script.Facts.Where(fact =>
                !now.Told.ContainsKey(fact.Id)
                && fact.Disclose is Disclosure.Direct or Disclosure.Open or Disclosure.Volunteered
            )
            .OrderBy(fact => fact.RedFlag ? 0 : 1)
            .SelectMany(fact => fact.Intents.Take(1))
            .Select(intent => intent.Split('.', 2)[0])
            .Where(group => group != OwnGroup)
            .Distinct(StringComparer.Ordinal);
}
