using System.Text.RegularExpressions;
using LearnClinicalAI.Content;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Cli.Firewall;

/// <summary>
/// What must not stand in a reply, judged from the case's files alone and not by what the engine thinks it told: words
/// of the truth, of the rubric and of facts that are locked at that moment, and ids. Words that the case has the
/// narrator say on other occasions are the case's own choice.
/// </summary>
internal sealed partial class Secrets
{
    /// <summary>So many words in a row of a locked fact give it away.</summary>
    private const int Run = 4;
    private const int RubricRun = 5;
    private static readonly char[] SentenceEnds = ['.', '!', '?', '…'];

    private readonly CaseFolder folder;
    private readonly Regex? diagnosis;
    private readonly HashSet<string> rubric;
    private readonly Dictionary<Fact, HashSet<string>> runs;
    private readonly string[] ids;

    public Secrets(CaseFolder folder)
    {
        this.folder = folder;
        var truth = folder.Key.Truth;
        diagnosis = AnyOf([
            truth.Diagnosis.Name,
            .. truth.Diagnosis.Synonyms,
            .. truth.Diagnosis.TooBroad,
            .. truth.Diagnosis.TooNarrow,
            .. truth.Secret,
        ]);
        rubric = [.. folder.Key.Rubric.Criteria.SelectMany(criterion => Runs(criterion.Text, RubricRun))];
        runs = folder.Script.Facts.ToDictionary(fact => fact, fact => RunsOf(Says(fact)));
        ids =
        [
            .. folder.Script.Facts.Select(fact => fact.Id),
            .. folder.Key.Rubric.Criteria.Select(criterion => criterion.Id),
            .. folder.Script.OwnIntents.Select(intent => intent.Id),
        ];
    }

    /// <summary>What a reply gives away, in words; null where it keeps everything.</summary>
    public string? In(Replied reply, Encounter before, Encounter after)
    {
        var locked = folder.Script.Facts.Where(fact => IsLocked(fact, before, after)).ToHashSet();
        if (locked.FirstOrDefault(fact => reply.Facts.Contains(fact.Id)) is { } told)
        {
            return $"tells the locked fact {told.Id}";
        }
        // Seldom needed, and by far the most of the work.
        var allowed = new Lazy<List<string>>(() => [.. Allowed(locked).Select(after.Render)]);
        var said = RunsOf([reply.Text]);
        foreach (var fact in locked.Where(fact => runs[fact].Overlaps(said)))
        {
            var open = RunsOf(allowed.Value);
            if (runs[fact].FirstOrDefault(run => said.Contains(run) && !open.Contains(run)) is { } run)
            {
                return $"says \"{run}\" of the locked fact {fact.Id}";
            }
        }
        if (
            Runs(reply.Text, RubricRun).FirstOrDefault(run => rubric.Contains(run) && !IsAllowed(run, allowed.Value)) is
            { } text
        )
        {
            return $"says \"{text}\" of the rubric";
        }
        foreach (Match word in diagnosis?.Matches(reply.Text) ?? Enumerable.Empty<Match>())
        {
            if (!IsAllowed(word.Value, allowed.Value))
            {
                return $"says \"{word.Value}\" of the diagnosis";
            }
        }
        if (Mechanism().Match(reply.Text) is { Success: true } inner)
        {
            return $"shows the inside: \"{inner.Value}\"";
        }
        return
            ids.FirstOrDefault(id => id.Contains('-') && reply.Text.Contains(id, StringComparison.Ordinal)) is { } name
            && !IsAllowed(name, allowed.Value)
            ? $"shows the id {name}"
            : null;
    }

    private bool IsLocked(Fact fact, Encounter before, Encounter after)
    {
        // An act in the turn may have raised trust before the question in it was answered, a slip after.
        var trust = Math.Max(before.Trust, after.Trust);
        bool Happened(IReadOnlyList<string> what) =>
            what.Any(id =>
                after.Told.Contains(id)
                || after.Examined.Contains(id)
                || after.Results.Any(result => result.Investigation == id)
                || after.Treatments.Any(given => given.Treatment == id)
            );
        var company = folder.Script.Narrator.Who != NarratorKind.Patient && !after.Told.Contains("room:private");
        var distorted =
            fact.Distortion is { } distortion && !(trust >= distortion.UntilTrust) && !Happened(distortion.UntilAfter);
        return distorted
            || (fact.Private && company)
            || fact.Disclose switch
            {
                Disclosure.Never => true,
                Disclosure.Trust => trust < fact.Trust || (fact.After.Count > 0 && !Happened(fact.After)),
                Disclosure.After => !Happened(fact.After),
                _ => false,
            };
    }

    /// <summary>Everything the case has the narrator say but the locked facts.</summary>
    private IEnumerable<string> Allowed(HashSet<Fact> locked)
    {
        var script = folder.Script;
        return
        [
            script.Persona.Opening,
            .. script.Persona.NotUnderstood,
            .. script.Persona.NoRequest,
            .. script.Persona.Refusals,
            .. script.Cues.Select(cue => cue.Says),
            .. script.Questions.Select(question => question.Says),
            .. script.Defaults.SelectMany(answer => answer.Says),
            .. script.Facts.SelectMany(fact => fact.Distortion?.Says ?? []),
            .. script.Facts.Where(fact => !locked.Contains(fact)).SelectMany(Says),
        ];
    }

    private static bool IsAllowed(string words, List<string> allowed) =>
        allowed.Exists(line => line.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Says(Fact fact) =>
        fact.Says.Append(fact.More ?? "").Where(says => says.Length > 0);

    private static HashSet<string> RunsOf(IEnumerable<string> texts) => [.. texts.SelectMany(text => Runs(text, Run))];

    /// <summary>So many words in a row, of one sentence: where two sentences happen to meet, nobody says anything.</summary>
    private static IEnumerable<string> Runs(string text, int length)
    {
        foreach (var sentence in text.Split(SentenceEnds))
        {
            var words = Words(sentence);
            for (var i = 0; i + length <= words.Count; i++)
            {
                yield return string.Join(' ', words.Skip(i).Take(length));
            }
        }
        // A short saying counts as a whole.
        if (Words(text) is { Count: > 1 } whole && whole.Count < length)
        {
            yield return string.Join(' ', whole);
        }
    }

    private static List<string> Words(string text) =>
        [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    private static Regex? AnyOf(IEnumerable<string> terms)
    {
        var words = terms.Where(term => term.Length > 2).Distinct().Select(term => Regex.Escape(term));
        var either = string.Join('|', words);
        return either.Length == 0
            ? null
            : new Regex(
                $@"\b(?:{either})\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            );
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’][\p{L}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(?:default|distorted|room):\w|\{|\}|\brubric\b|\bcriterion\b|\bsystem prompt\b|\blocked fact",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Mechanism();
}
