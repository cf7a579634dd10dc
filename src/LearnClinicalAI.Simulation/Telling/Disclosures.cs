namespace LearnClinicalAI.Simulation;

/// <summary>A fact that a question bears on, and what became of it.</summary>
/// <param name="Telling">What may be told; null where it is held.</param>
internal sealed record Verdict(Fact Fact, Ask Ask, FactOutcome Outcome, Telling? Telling);

/// <summary>One thing told, and the question it answers.</summary>
internal sealed record Unlocked(Telling Telling, Ask Ask, Fact? Fact, FactOutcome Outcome);

/// <summary>What a turn unlocks.</summary>
/// <param name="Refused">The questions to which the narrator will not say yet what they know.</param>
/// <param name="Considered">Every fact the questions bore on, told or held.</param>
internal sealed record Disclosed(
    IReadOnlyList<Unlocked> Told,
    IReadOnlyList<Ask> Refused,
    IReadOnlyList<Verdict> Considered
)
{
    public IReadOnlyList<Telling> Tellings { get; } = [.. Told.Select(unlocked => unlocked.Telling)];
}

/// <summary>Decides which facts a reading of the learner's words unlocks, under their disclosure rules.</summary>
internal static class Disclosures
{
    public const string DistortedPrefix = "distorted:";
    public const string DefaultPrefix = "default:";

    /// <summary>Told as a mark that the learner asked to speak alone.</summary>
    public const string RoomIsPrivate = "room:private";

    /// <summary>A person answers a few things at a time.</summary>
    private const int MostAtOnce = 4;
    private const int MostForOneQuestion = 3;

    /// <summary>Characters after which nobody goes on unasked.</summary>
    private const int LongEnough = 160;

    public static Disclosed For(ScriptIndex script, EncounterState now, Reading reading, int trust)
    {
        var told = new List<Unlocked>();
        var refused = new List<Ask>();
        var considered = new List<Verdict>();
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var ask in reading.Asks)
        {
            var verdicts = Judge(script, now, ask, reading.Open, trust);
            var answers = Choose(now, verdicts);
            if (verdicts.Count == 0 && Default(script, now, ask) is { } answer)
            {
                answers = [answer];
            }
            if (answers.Count == 0 && verdicts.Count > 0)
            {
                refused.Add(ask);
            }
            var fresh = answers.Where(answer => told.TrueForAll(other => other.Telling.Id != answer.Telling.Id));
            // "No, nothing like that." answers several questions at once.
            var fitting = fresh
                .Where(answer =>
                    words.Contains(answer.Telling.Words)
                    || (words.Count < MostAtOnce && words.Add(answer.Telling.Words))
                )
                .ToList();
            told.AddRange(fitting);
            considered.AddRange(verdicts.Select(verdict => AsTold(verdict, fitting)));
        }
        if (reading.Slips.Contains("private") && IsCompanySentOut(script, now))
        {
            told.Add(new Unlocked(new Telling(RoomIsPrivate, ""), new Ask("private"), null, FactOutcome.Told));
        }
        return new Disclosed(told, refused, considered);
    }

    /// <summary>What became of each fact that bears on a question, the likeliest first.</summary>
    private static List<Verdict> Judge(ScriptIndex script, EncounterState now, Ask ask, bool open, int trust) =>
        [
            .. FactChoice
                .For(script, now, ask)
                .OrderBy(fact => now.Told.ContainsKey(fact.Id) ? 1 : 0)
                .ThenBy(fact => fact.Id == ask.Fact ? 0 : 1)
                .ThenBy(fact => fact.Intents.Count > 0 && fact.Intents[0] == ask.Intent ? 0 : 1)
                .Select(fact => Judge(script, now, fact, ask, open, trust)),
        ];

    private static Verdict Judge(ScriptIndex script, EncounterState now, Fact fact, Ask ask, bool open, int trust)
    {
        var held = Locks.Held(script, now, fact, trust);
        if (fact.Distortion is { } distortion && !Locks.IsLifted(now, distortion, trust))
        {
            var unprompted = ask.Intent == FactChoice.Opening && !fact.Intents.Contains(FactChoice.Opening);
            if (fact.Disclose == Disclosure.Never || unprompted)
            {
                return new Verdict(fact, ask, held ?? FactOutcome.HeldDistorted, null);
            }
            var id = DistortedPrefix + fact.Id;
            return new Verdict(
                fact,
                ask,
                FactOutcome.Distorted,
                new Telling(id, Wording(script, now, id, distortion.Says))
            );
        }
        if (held is { } why)
        {
            return new Verdict(fact, ask, why, null);
        }
        var times = now.Told.GetValueOrDefault(fact.Id);
        var full = fact.More is not null && (times == 1 || (open && times == 0 && fact.Intents.Contains(ask.Intent)));
        var telling = new Telling(
            fact.Id,
            full ? script.Render(fact.More!, now.Variant) : Wording(script, now, fact.Id, fact.Says)
        );
        return new Verdict(fact, ask, times == 0 ? FactOutcome.Told : FactOutcome.ToldAgain, telling);
    }

    /// <summary>What of the open facts is told now.</summary>
    private static List<Unlocked> Choose(EncounterState now, List<Verdict> verdicts)
    {
        var open = verdicts.Where(verdict => verdict.Telling is not null).ToList();
        // What was told already is said again only when nothing new is there to say.
        var fresh = open.Where(verdict => !now.Told.ContainsKey(verdict.Telling!.Id)).ToList();
        var chosen = new List<Verdict>();
        var length = 0;
        foreach (var verdict in fresh.Count > 0 ? fresh.Take(MostForOneQuestion) : open.Take(1))
        {
            var unasked = verdict.Ask.Intent == FactChoice.Opening && verdict.Fact.Disclose == Disclosure.Open;
            if (!unasked || length < LongEnough)
            {
                chosen.Add(verdict);
                length += verdict.Telling!.Words.Length;
            }
        }
        return
        [
            .. chosen.Select(verdict => new Unlocked(verdict.Telling!, verdict.Ask, verdict.Fact, verdict.Outcome)),
        ];
    }

    private static Verdict AsTold(Verdict verdict, List<Unlocked> told) =>
        verdict.Telling is { } telling && !told.Exists(unlocked => unlocked.Telling.Id == telling.Id)
            ? verdict with
            {
                Outcome = FactOutcome.LeftForLater,
            }
            : verdict;

    /// <summary>It is worth a mark only where the case has something to tell in private.</summary>
    private static bool IsCompanySentOut(ScriptIndex script, EncounterState now) =>
        script.Script.Narrator.Who != NarratorKind.Patient
        && !now.Told.ContainsKey(RoomIsPrivate)
        && script.Script.Facts.Any(fact => fact.Private);

    private static Unlocked? Default(ScriptIndex script, EncounterState now, Ask ask)
    {
        if (ask.OnlyFacts || script.DefaultFor(ask.Intent) is not { } answer)
        {
            return null;
        }
        // One answer authored for a group is worded alike however many of the group are asked for at once.
        var telling = new Telling(DefaultPrefix + ask.Intent, Wording(script, now, answer.Intents[0], answer.Says));
        return new Unlocked(telling, ask, null, FactOutcome.Told);
    }

    private static string Wording(ScriptIndex script, EncounterState now, string salt, IReadOnlyList<string> says) =>
        script.Render(Chance.Pick(says, now.Seed, salt, now.Told.GetValueOrDefault(salt)) ?? "", now.Variant);
}
