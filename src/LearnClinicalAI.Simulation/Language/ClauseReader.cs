namespace LearnClinicalAI.Simulation;

/// <summary>What one clause asks and does: its label, and what the question is about.</summary>
internal sealed class ClauseReader(ScriptIndex script)
{
    private readonly Lexicon lexicon = Lexicon.English;

    public ClauseMeaning Read(Segment segment)
    {
        var clause = segment.Clause;
        var names = script.Vocabulary.NamesIn(clause.Words);
        var relative = Relatives.In(script, clause, names);
        var none = new ClauseMeaning
        {
            Relative = relative,
            Names = names.Count > 0,
            NamesSubject = Topics(clause).Any(),
            Refuses = segment.Labels[0] is (IntentModel.None or IntentModel.Statement, > 0.5),
        };
        if (segment.Own is { } own)
        {
            return none with { Asks = [own with { About = own.About ?? MedicineIn(names) }], Confidence = 1 };
        }
        var labels = segment
            .Labels.Where(label => label.Label is not (IntentModel.None or IntentModel.Statement))
            .ToList();
        if (!segment.IsClear || segment.Labels[0].Label is IntentModel.None or IntentModel.Statement)
        {
            return none;
        }
        var acts = labels.Select(label => label.Label).Where(Families.IsAct).ToList();
        var questions = labels
            .Where(label => !Families.IsAct(label.Label) && MayAsk(clause))
            .Select(label => Question(clause, label.Label, names, relative))
            .ToList();
        return none with
        {
            Acts = acts,
            Asks =
            [
                .. acts.Contains("act.confirm-identity") ? Identity(clause) : [],
                .. questions.SelectMany(question => question.Asks),
            ],
            Silences = acts.Contains("act.summarise"),
            Open = questions.Exists(question => question.Open),
            Confidence = labels[0].Sure,
        };
    }

    /// <summary>"The blood pressure cuff is warming up" speaks of a thing and asks nothing.</summary>
    private static bool MayAsk(Clause clause) =>
        clause.Kind != ClauseKind.Statement
        || (
            clause.Words[clause.Lead].Stem is not ("i" or "we" or "my" or "our")
            && clause.Words.Any(word => word.Stem is "you" or "your" or "he" or "she" or "his" or "her" or "they")
        );

    private string? MedicineIn(List<Found> names) =>
        names
            .Select(name => script.Vocabulary.Abouts[name.Intent[CaseVocabulary.AboutMark.Length..]])
            .FirstOrDefault(about => about.Kind == "medicine")
            ?.Id;

    /// <summary>Whoever checks an identity asks for what they check.</summary>
    private IReadOnlyList<Ask> Identity(Clause clause)
    {
        var asks = new List<Ask>();
        var birth = clause.Words.Any(word => word.Stem is "birth" or "dob" or "born" or "birthday");
        if (!birth || clause.Words.Any(word => word.Stem is "name" or "who"))
        {
            asks.Add(new Ask("id.name"));
        }
        if (birth)
        {
            asks.Add(new Ask("id.dob"));
        }
        return asks;
    }

    private IEnumerable<Found> Topics(Clause clause) =>
        lexicon.Patterns.In(clause.Words, clause.Lead).Where(found => found.Kind == PatternKind.Topic);

    private ClauseMeaning Question(Clause clause, string label, List<Found> names, string? relative)
    {
        var abouts = new ClauseAbouts(script, names);
        var open =
            label == "hpc.opening"
            || clause.Words.Take(6).Any(word => word.Stem is "tell" or "describ" or "describe" or "explain");
        if (Families.Of(label) == "fh")
        {
            var who = relative is null or "" or "parent" or "parents" ? null : relative;
            return new ClauseMeaning { Asks = [new Ask(label, who, NamesRelative: who is not null)], Open = open };
        }
        if (!Families.IsComplaint(label))
        {
            var bare = clause.Words.Count <= 2 && Families.IsSymptom(label) && clause.Shape == QuestionShape.None;
            return new ClauseMeaning { Asks = [new Ask(label, abouts.OfIntent(label), Bare: bare)], Open = open };
        }
        var symptom = Topics(clause).FirstOrDefault(topic => Families.IsSymptom(topic.Intent));
        var about = abouts.OfSymptom(symptom);
        return new ClauseMeaning
        {
            Asks = [new Ask(label, about, symptom.Pattern is null ? null : symptom.Intent)],
            Open = open,
        };
    }
}
