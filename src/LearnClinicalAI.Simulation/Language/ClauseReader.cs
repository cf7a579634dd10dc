namespace LearnClinicalAI.Simulation;

/// <summary>Reads one clause: finds patterns, lets the longer explain the shorter away, and puts subject and question together.</summary>
internal sealed class ClauseReader(ScriptIndex script)
{
    /// <summary>Below this a clause is not understood.</summary>
    private const double Certain = 0.47;

    /// <summary>Words without a sentence around them have less to show that they ask.</summary>
    private const double CertainFragment = 0.5;

    /// <summary>Acts after which the clause asks the patient for no fact.</summary>
    private static readonly HashSet<string> Quiet =
    [
        "act.consent",
        "act.consent-ai",
        "act.check-understanding",
        "act.invite-questions",
        "act.shared-decision",
    ];

    /// <summary>Acts that are done by asking.</summary>
    private static readonly HashSet<string> InQuestions =
    [
        .. Quiet,
        "act.confirm-identity",
        "act.summarise",
        "act.signpost",
    ];

    private readonly Lexicon lexicon = Lexicon.English;

    public ClauseMeaning Read(Clause clause)
    {
        var found = lexicon.Patterns.In(clause.Words, clause.Lead);
        var acts = ChooseActs(found, clause);
        var silences = acts.Exists(act => act.Kind == PatternKind.SilencingAct);
        var quiet = silences || acts.Exists(act => Quiet.Contains(act.Intent));
        var names = script.Vocabulary.NamesIn(clause.Words);
        var meaning = new ClauseMeaning
        {
            Acts = [.. acts.OrderBy(act => act.At).Select(act => act.Intent).Distinct()],
            Silences = silences,
            Confidence = acts.Count > 0 ? 1 : 0,
        };
        if (clause.Kind == ClauseKind.Statement || quiet)
        {
            return meaning;
        }
        var own = OwnWordings.In(script.Vocabulary, clause);
        if (own is not null)
        {
            return meaning with { Asks = [own], Confidence = 1 };
        }
        var asked = ChooseAsked(found, clause);
        var relative = Relatives.In(script, clause, names);
        var composed = new Composition(script, clause, asked, names, relative).Compose();
        var certain = new ClauseDoubt(lexicon, clause).Confidence(asked, acts, names);
        if (relative is not null && composed.Asks is [{ Intent: "hpc.opening", Bare: false }])
        {
            // "Tell me about your family."
            composed = composed with
            {
                Asks =
                [
                    new Ask("fh.general", relative.Length == 0 ? null : relative, NamesRelative: relative.Length > 0),
                ],
            };
        }
        if (composed.Asks.Count == 0 || certain < (clause.Kind == ClauseKind.Question ? Certain : CertainFragment))
        {
            return meaning with { Relative = relative };
        }
        return composed with { Acts = meaning.Acts, Confidence = certain, Relative = relative };
    }

    private static List<Found> ChooseActs(List<Found> found, Clause clause)
    {
        var chosen = new List<Found>();
        foreach (var match in found)
        {
            if (match.Kind is not (PatternKind.Act or PatternKind.SilencingAct))
            {
                continue;
            }
            // "What does it look like?" explains nothing, "how painful is it?" pities nobody.
            var asks = clause.Kind == ClauseKind.Question && match.Intent is "act.explain" or "act.safety-net";
            asks |=
                clause.Shape != QuestionShape.None
                && !InQuestions.Contains(match.Intent)
                && match.Kind == PatternKind.Act
                && !match.Pattern.FromStart;
            asks |= match.Kind == PatternKind.SilencingAct && AsksThePatient(clause);
            if (!asks && !chosen.Exists(other => (other.Span & match.Words) != 0))
            {
                chosen.Add(match);
            }
        }
        // Asking leave for what comes next is asking leave; announcing it is part of that.
        if (chosen.Exists(act => act.Intent is "act.consent" or "act.consent-ai"))
        {
            chosen.RemoveAll(act => act.Intent is "act.explain" or "act.signpost");
        }
        if (AsksWhatThePatientUsed(clause))
        {
            chosen.RemoveAll(act => act.Intent == "act.consent-ai");
        }
        if (chosen.Exists(act => act.Intent == "act.consent-ai"))
        {
            chosen.RemoveAll(act => act.Intent == "act.consent");
        }
        return chosen;
    }

    /// <summary>"Did you use an AI chatbot?" asks no leave to use one.</summary>
    private static bool AsksWhatThePatientUsed(Clause clause)
    {
        for (var i = 0; i + 1 < clause.Words.Count; i++)
        {
            if (
                clause.Words[i].Stem == "you"
                && clause.Words[i + 1].Stem is "use" or "try" or "ask" or "consult" or "check" or "talk" or "search"
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Would you say it comes and goes?" plays nothing back; "can I just recap?" does.</summary>
    private static bool AsksThePatient(Clause clause) =>
        clause.Shape != QuestionShape.None
        && !(clause.Lead + 1 < clause.Words.Count && clause.Words[clause.Lead + 1].Stem is "i" or "we");

    private List<Found> ChooseAsked(List<Found> found, Clause clause)
    {
        var chosen = new List<Found>();
        // What is general counts only where nothing particular explains its words.
        foreach (var match in found.OrderBy(match => Composition.IsGeneral(match) ? 1 : 0))
        {
            if (match.Kind is PatternKind.Act or PatternKind.SilencingAct)
            {
                continue;
            }
            var telling = Content(match.Words, clause);
            if (!chosen.Exists(other => Explains(other, match, telling)))
            {
                chosen.Add(match);
            }
        }
        // "Do you cough when you exercise?" asks for the cough.
        if (chosen.Exists(match => match.At < clause.Subordinate))
        {
            chosen.RemoveAll(match => match.Kind == PatternKind.Topic && match.At > clause.Subordinate);
        }
        // "Did you sweat when the pain came on?" asks whether, not when.
        if (
            clause.Shape == QuestionShape.Polar
            && chosen.Exists(match => match.At < clause.Subordinate && Families.IsSymptom(match.Intent))
        )
        {
            chosen.RemoveAll(match => match.Kind == PatternKind.WeakFrame && match.At >= clause.Subordinate);
        }
        var left = chosen.Where(loser => !chosen.Exists(winner => lexicon.Absorptions.Holds(winner, loser, clause)));
        return OneUnlessListed(clause, [.. left.OrderBy(match => match.At)]);
    }

    /// <summary>Without "or", "and" or a comma between them, two subjects of one clause are one question: the better explained.</summary>
    private static List<Found> OneUnlessListed(Clause clause, List<Found> asked)
    {
        bool Loses(Found loser, Found winner) =>
            Families.IsComplaint(loser.Intent) == Families.IsComplaint(winner.Intent)
            && !Composition.IsGeneral(loser)
            && !Composition.IsGeneral(winner)
            && loser.Words != winner.Words
            && Families.Of(loser.Intent) != "fh"
            && Families.Of(winner.Intent) != "fh"
            && (loser.Score < winner.Score || (loser.Score == winner.Score && loser.At > winner.At))
            && !Absorptions.Listed(loser, winner, clause)
            && !AreNeighbours(loser, winner);
        return [.. asked.Where(loser => !asked.Exists(winner => Loses(loser, winner)))];
    }

    /// <summary>"fever cough rash" is a list without its commas.</summary>
    private static bool AreNeighbours(Found one, Found other)
    {
        var (first, second) = one.At < other.At ? (one, other) : (other, one);
        var end = 63 - System.Numerics.BitOperations.LeadingZeroCount(first.Words);
        return second.At == end + 1;
    }

    /// <summary>Whether a better match leaves nothing for another to explain.</summary>
    private static bool Explains(Found better, Found match, ulong telling)
    {
        // A question has room for the symptom it asks about: "have you had [heartburn] before?"
        var taken =
            Families.IsComplaint(better.Intent) && !Families.IsComplaint(match.Intent) ? better.Words : better.Span;
        if ((taken & telling) == 0 || AreFrameAndItsSymptom(better, match) || AreFrameAndItsSymptom(match, better))
        {
            return false;
        }
        // "What makes it better or worse?" asks two things with the same words.
        var twins =
            better.Words == match.Words
            && better.Score == match.Score
            && better.Intent != match.Intent
            && better.Kind == PatternKind.Frame;
        return !twins;
    }

    /// <summary>"Has your hearing changed?": the frame has room for a symptom, and the symptom still counts.</summary>
    private static bool AreFrameAndItsSymptom(Found frame, Found symptom) =>
        frame.Pattern.Source.Contains("<symptom>", StringComparison.Ordinal) && Families.IsSymptom(symptom.Intent);

    /// <summary>The words of a match that carry a subject; all of them where none does.</summary>
    private ulong Content(ulong words, Clause clause)
    {
        var content = 0ul;
        for (var i = 0; i < clause.Words.Count; i++)
        {
            if ((words >> i & 1) == 1 && !lexicon.IsFiller(clause.Words[i].Stem))
            {
                content |= 1ul << i;
            }
        }
        return content == 0 ? words : content;
    }
}
