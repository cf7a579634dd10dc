using System.Text;

namespace LearnClinicalAI.Simulation;

/// <summary>Makes one natural reply of what a turn unlocked.</summary>
internal static class ReplyWords
{
    public static string Compose(ScriptIndex script, EncounterState now, Reading reading, Unlocked unlocked)
    {
        var persona = script.Script.Persona;
        if (!reading.Public.Understood)
        {
            return Line(script, now, persona.NotUnderstood, "not-understood");
        }
        var reply = new StringBuilder();
        if (unlocked.Told.Any(telling => telling.Words.Length > 0))
        {
            AppendTold(script, now, unlocked, reply);
        }
        else if (unlocked.Refused)
        {
            reply.Append(Line(script, now, persona.Refusals, "refused"));
        }
        else if (reading.Asks.Count > 0)
        {
            reply.Append(Line(script, now, [], "unknown"));
        }
        else
        {
            reply.Append(ToAct(script, now, reading));
        }
        if (Unasked(script, now, reading, unlocked) is { } more)
        {
            reply.Append(' ').Append(more);
        }
        return reply.ToString().Trim();
    }

    private static void AppendTold(ScriptIndex script, EncounterState now, Unlocked unlocked, StringBuilder reply)
    {
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var telling in unlocked.Told)
        {
            if (!said.Add(telling.Words) || telling.Words.Length == 0)
            {
                continue;
            }
            var again =
                now.Told.GetValueOrDefault(telling.Id) > 0
                && !(
                    script.Facts.TryGetValue(telling.Id, out var fact)
                    && fact.More is not null
                    && now.Told[telling.Id] == 1
                );
            if (again && said.Count == 1)
            {
                reply.Append(Again(script, now, telling));
            }
            else
            {
                reply.Append(' ').Append(telling.Words);
            }
        }
    }

    private static string Again(ScriptIndex script, EncounterState now, Telling telling)
    {
        var lead = Line(script, now, [], "again");
        return $"{lead} {PhraseCase.AfterLead(telling.Words)}";
    }

    /// <summary>An answer to what asks for no fact: a greeting, a leave asked, a kindness, an explanation.</summary>
    private static string ToAct(ScriptIndex script, EncounterState now, Reading reading)
    {
        foreach (var act in reading.Public.Intents)
        {
            if (script.DefaultFor(act) is { } authored)
            {
                return script.Render(Chance.Pick(authored.Says, now.Seed, act + now.Turns) ?? "", now.Variant);
            }
        }
        foreach (var act in reading.Public.Intents)
        {
            if (Lexicon.English.Replies.ContainsKey(act))
            {
                return Line(script, now, [], act);
            }
        }
        return Line(script, now, script.Script.Persona.NoRequest, "no-request");
    }

    /// <summary>What the patient adds unasked: a cue, or a question of their own.</summary>
    private static string? Unasked(ScriptIndex script, EncounterState now, Reading reading, Unlocked unlocked)
    {
        var lines = script.PatientWords(now.Variant);
        for (var i = 0; i < lines.Cues.Count; i++)
        {
            if (!now.CuesDropped.Contains(i) && IsDue(script.Script.Cues[i], reading, unlocked))
            {
                return lines.Cues[i];
            }
        }
        var invited = reading.Public.Intents.Contains("act.invite-questions");
        for (var i = 0; i < lines.Questions.Count; i++)
        {
            if (!now.QuestionsAsked.Contains(i) && (invited || now.Minute >= script.Script.Questions[i].AfterMinute))
            {
                return lines.Questions[i];
            }
        }
        return null;
    }

    private static bool IsDue(Cue cue, Reading reading, Unlocked unlocked) =>
        cue.After.Count == 0
            ? reading.Public.Intents.Contains(FactChoice.Opening)
            : unlocked.Told.Any(telling => cue.After.Contains(telling.Id));

    private static string Line(ScriptIndex script, EncounterState now, IReadOnlyList<string> own, string occasion)
    {
        var lines = own.Count > 0 ? own : Lexicon.English.Replies[occasion];
        return script.Render(Chance.Pick(lines, now.Seed, occasion + now.Turns)!, now.Variant);
    }
}
