namespace LearnClinicalAI.Simulation;

/// <summary>Which facts bear on a question: by intent, and by what the question is about.</summary>
internal static class FactChoice
{
    public const string Opening = "hpc.opening";

    public static IReadOnlyList<Fact> For(ScriptIndex script, EncounterState now, Ask ask)
    {
        if (ask.Fact is not null && script.Facts.TryGetValue(ask.Fact, out var named))
        {
            return [named];
        }
        if (ask.Intent == "fh.general" && OfRelative(script, ask) is { Count: > 0 } theirs)
        {
            return theirs;
        }
        var direct = script.FactsFor(ask.Intent).Where(fact => Concerns(script, fact, ask)).ToList();
        if (ask.Intent == Opening)
        {
            // An open question lets the narrator bring things up, about the complaint or unasked.
            direct.AddRange(
                script.Script.Facts.Where(fact =>
                    !direct.Contains(fact) && !now.Told.ContainsKey(fact.Id) && ComesUp(script, fact, ask)
                )
            );
        }
        if (direct.Count == 0)
        {
            direct.AddRange(Related(script, ask));
        }
        // "Any heart trouble in the family?": the answer for all of them, where there is one, and not each one's as well.
        var general = direct.Where(fact => fact.About is null).ToList();
        return ask.About is null && ask.Intent.StartsWith("fh.", StringComparison.Ordinal) && general.Count > 0
            ? general
            : direct;
    }

    private static bool ComesUp(ScriptIndex script, Fact fact, Ask ask) =>
        fact.Disclose switch
        {
            Disclosure.Volunteered => ask.About is null || script.IsMain(ask.About) || fact.About == ask.About,
            Disclosure.Open => fact.Intents.Any(intent => intent.StartsWith("hpc.", StringComparison.Ordinal))
                && Concerns(script, fact, ask),
            _ => false,
        };

    private static bool Concerns(ScriptIndex script, Fact fact, Ask ask)
    {
        if (ask.About is null)
        {
            // A question about the complaint that names nothing means the main one.
            return !ask.Intent.StartsWith("hpc.", StringComparison.Ordinal)
                || fact.About is null
                || script.IsMain(fact.About)
                || script.Main is null;
        }
        if (script.IsMain(ask.About))
        {
            return fact.About is null || script.IsMain(fact.About);
        }
        if (fact.About == ask.About)
        {
            return true;
        }
        // A screening question names what it asks for; the fact need not say so again.
        return fact.About is null && !ask.Intent.StartsWith("hpc.", StringComparison.Ordinal) && !ask.NamesRelative;
    }

    /// <summary>"What happened to your dad?": what is known of him, before what is known of them all.</summary>
    private static List<Fact> OfRelative(ScriptIndex script, Ask ask) =>
        ask.About is null
            ? []
            :
            [
                .. script.Script.Facts.Where(fact =>
                    fact.About == ask.About
                    && fact.Intents.Any(intent => intent.StartsWith("fh.", StringComparison.Ordinal))
                ),
            ];

    /// <summary>Nothing answers exactly this: what is known of the symptom it names, or of the complaint if that is the symptom.</summary>
    private static IEnumerable<Fact> Related(ScriptIndex script, Ask ask)
    {
        if (ask.Intent.StartsWith("ros.", StringComparison.Ordinal) && script.MainIntents.Contains(ask.Intent))
        {
            return script
                .FactsFor(Opening)
                .Concat(script.FactsFor("hpc.site"))
                .Where(fact => Concerns(script, fact, ask with { Intent = Opening, About = script.Main?.Id }))
                .Take(1);
        }
        if (ask.Intent == "fh.general")
        {
            // "Does anything run in the family?" is answered with what does.
            return script
                .Script.Facts.Where(fact =>
                    fact.Polarity == Polarity.Present
                    && ask.About is null
                    && fact.Intents.Any(intent => intent.StartsWith("fh.", StringComparison.Ordinal))
                )
                .Take(2);
        }
        var kind =
            ask.About is null || script.IsMain(ask.About)
                ? null
                : script.Vocabulary.Abouts.GetValueOrDefault(ask.About)?.Kind;
        if (
            kind is "symptom" or "medicine"
            || (ask.Symptom is not null && ask.Intent.StartsWith("hpc.", StringComparison.Ordinal))
        )
        {
            var named = ask.Symptom ?? script.SymptomOf(ask.About);
            return (named is null ? [] : script.FactsFor(named))
                .Concat(script.Script.Facts.Where(fact => ask.About is not null && fact.About == ask.About))
                .Distinct()
                .Take(1);
        }
        return [];
    }
}
