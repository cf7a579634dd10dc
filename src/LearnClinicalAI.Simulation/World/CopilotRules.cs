namespace LearnClinicalAI.Simulation;

/// <summary>Asking the AI tools: by an output's id, or in words, with the identifiers that slip out on the way.</summary>
internal static class CopilotRules
{
    public static Refusal? NotInView(ScriptIndex script, EncounterState now, string output) =>
        !script.Outputs.ContainsKey(output) ? Refusal.UnknownOutput
        : !now.ShownIds.Contains(output) ? Refusal.NotShownYet
        : null;

    public static Refusal? Request(ScriptIndex script, Chronicle world, Act.Request act)
    {
        if (!script.Outputs.TryGetValue(act.Output, out var output))
        {
            return Refusal.UnknownOutput;
        }
        if (!world.Now.Stages.Contains(output.Stage))
        {
            return Refusal.NotShownYet;
        }
        if (world.Pass(script.Script.Clock.Copilot))
        {
            world.Add(new Suggested { Output = output.Id });
        }
        return null;
    }

    /// <summary>
    /// A tool asked in words shows the output that the words ask for. When it has none, it has nothing to say: no row
    /// is written and no time passes, unless an identifier was given away, which is a row either way.
    /// </summary>
    public static Refusal? AskTool(ScriptIndex script, Chronicle world, Act.AskTool act)
    {
        if (!script.Tools.ContainsKey(act.Tool))
        {
            return Refusal.UnknownTool;
        }
        if (string.IsNullOrWhiteSpace(act.Text))
        {
            return Refusal.NothingSaid;
        }
        if (act.Text.Length > Encounter.LongestDocument)
        {
            return Refusal.TooLong;
        }
        var given = IdentifierSight.CategoriesIn(act.Text, script.IdentifiersOf(world.Now.Variant));
        var wanted = script.Requests.Find(act.Tool, act.Text, world.Now.Stages);
        if ((given.Count == 0 && wanted is null) || !world.Pass(script.Script.Clock.Copilot))
        {
            return null;
        }
        foreach (var category in given)
        {
            world.Write(new Identifier { Category = category, Tool = act.Tool });
        }
        if (wanted is not null)
        {
            world.Write(new Suggested { Output = wanted });
        }
        world.Settle();
        return null;
    }
}
