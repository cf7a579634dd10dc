namespace LearnClinicalAI.Simulation;

/// <summary>Puts together what a clause asks (frames) and what it names (topics): "when" + "cough" is the onset of the cough.</summary>
internal sealed class Composition(
    ScriptIndex script,
    Clause clause,
    List<Found> asked,
    List<Found> names,
    string? relative
)
{
    /// <summary>Questions so general that any subject named beside them is what is meant.</summary>
    private static readonly HashSet<string> General =
    [
        "pmh.conditions",
        "fh.general",
        "meds.current",
        "hpc.opening",
        "hpc.associated",
    ];

    /// <summary>Questions about medicines that take the medicine named beside them as their object.</summary>
    private static readonly HashSet<string> OfMedicines =
    [
        "meds.dose",
        "meds.adherence",
        "meds.changes",
        "meds.side-effects",
        "allergy.reaction",
    ];

    /// <summary>A way of asking so general that anything particular explains its words better.</summary>
    public static bool IsGeneral(Found match) =>
        match.Kind != PatternKind.Topic
        && General.Contains(match.Intent)
        && !(match.Intent == "hpc.opening" && match.Score >= ClearlyOpening);

    /// <summary>"Walk me through what happened" is no more general than it is long.</summary>
    private const int ClearlyOpening = 16;

    private readonly ClauseAbouts abouts = new(script, names);
    private readonly List<Found> frames = [.. asked.Where(IsFrame)];
    private readonly List<Found> topics = [.. asked.Where(match => !IsFrame(match))];

    /// <summary>A way of asking; all else names a subject, in whatever pattern.</summary>
    private static bool IsFrame(Found match) =>
        Families.IsComplaint(match.Intent)
        || Families.Of(match.Intent) == "ice"
        || OfMedicines.Contains(match.Intent)
        || (match.Kind != PatternKind.Topic && General.Contains(match.Intent))
        || (Families.Of(match.Intent) == "fh" && match.Kind != PatternKind.Topic);

    public ClauseMeaning Compose()
    {
        var open = IsOpen();
        Absorb();
        if (relative is not null && Family() is { Count: > 0 } family)
        {
            return new ClauseMeaning { Asks = family, Open = open };
        }
        var asks = new List<(int At, Ask Ask)>();
        var symptom = topics.Find(topic => Families.IsSymptom(topic.Intent));
        var complaint = frames.Exists(frame => Families.IsComplaint(frame.Intent));
        foreach (var frame in frames)
        {
            var about = Families.IsComplaint(frame.Intent) ? abouts.OfSymptom(symptom) : abouts.OfIntent(frame.Intent);
            asks.Add(
                (
                    frame.At,
                    new Ask(
                        frame.Intent,
                        about,
                        Families.IsComplaint(frame.Intent) ? (symptom.Pattern is null ? null : symptom.Intent) : null
                    )
                )
            );
        }
        var leans = complaint && topics.Count == 0 && names.Count == 0 && !NamesComplaint();
        var listed = frames.TrueForAll(frame => frame.Intent == "hpc.associated");
        foreach (var topic in topics)
        {
            if (!(complaint && !listed && Families.IsSymptom(topic.Intent)))
            {
                asks.Add((topic.At, new Ask(topic.Intent, abouts.OfIntent(topic.Intent))));
            }
        }
        if (asks.Count == 0 && OfNamesAlone() is { } named)
        {
            asks.Add(named);
        }
        return new ClauseMeaning
        {
            Asks = [.. asks.OrderBy(pair => pair.At).Select(pair => pair.Ask).DistinctBy(ask => ask.Intent)],
            Open = open,
            Leans = leans,
        };
    }

    private bool IsOpen() =>
        frames.Exists(frame => frame.Intent == "hpc.opening")
        || (
            clause.Kind == ClauseKind.Question
            && clause.Words.Take(6).Any(word => word.Stem is "tell" or "describ" or "describe" or "explain")
        );

    /// <summary>Frames and topics that another one of the clause makes redundant.</summary>
    private void Absorb()
    {
        var subjects = topics.Exists(topic => !Families.IsSymptom(topic.Intent) && !General.Contains(topic.Intent));
        var symptoms = topics.Exists(topic => Families.IsSymptom(topic.Intent));
        // "When did you start smoking?" asks for the smoking, not for the complaint.
        if (subjects)
        {
            frames.RemoveAll(frame =>
                frame.Kind == PatternKind.WeakFrame
                && (Families.IsComplaint(frame.Intent) || General.Contains(frame.Intent))
            );
        }
        if (topics.Exists(topic => topic.Intent == "meds.current"))
        {
            frames.RemoveAll(frame => frame.Kind == PatternKind.WeakFrame && Families.IsComplaint(frame.Intent));
        }
        if (clause.Shape == QuestionShape.Polar && topics.Exists(IsNewSymptom))
        {
            // "Do you wake up gasping at night?" asks whether, not when.
            frames.RemoveAll(frame =>
                Families.IsComplaint(frame.Intent)
                && frame.Intent is not ("hpc.associated" or "hpc.self-treatment" or "hpc.relieving")
            );
        }
        if (clause.Shape == QuestionShape.None && topics.Count(topic => Families.IsSymptom(topic.Intent)) > 1)
        {
            // "Dysuria, frequency, haematuria?"
            frames.RemoveAll(frame => frame.Kind == PatternKind.WeakFrame);
        }
        if (topics.Count > 0 && frames.Exists(frame => frame.Intent == "hpc.associated"))
        {
            // "Did you feel sick with it?"
            frames.RemoveAll(frame =>
                frame.Intent == "hpc.associated" && !topics.Exists(topic => Absorptions.Listed(frame, topic, clause))
            );
        }
        var specific = frames.Exists(frame => !General.Contains(frame.Intent));
        if (frames.Exists(frame => frame.Intent == "pmh.conditions"))
        {
            // "Any illnesses in the past?"
            frames.RemoveAll(frame => frame is { Intent: "hpc.previous", Kind: PatternKind.WeakFrame });
            specific = frames.Exists(frame => !General.Contains(frame.Intent));
        }
        if (specific || subjects || symptoms)
        {
            var tellOfSymptom = symptoms && !specific && !subjects && TellsOfKnownSymptom();
            frames.RemoveAll(frame =>
                General.Contains(frame.Intent)
                && frame.Intent != "hpc.associated"
                && !(tellOfSymptom && frame.Intent == "hpc.opening")
            );
        }
        if (specific || subjects)
        {
            frames.RemoveAll(frame =>
                frame.Intent == "hpc.associated"
                && frames.Exists(other => Families.IsComplaint(other.Intent) && other.Intent != "hpc.associated")
            );
            topics.RemoveAll(topic =>
                General.Contains(topic.Intent)
                && topics.Exists(other =>
                    Families.Of(other.Intent) == Families.Of(topic.Intent)
                    && !General.Contains(other.Intent)
                    && !Absorptions.Listed(topic, other, clause)
                )
            );
        }
        if (frames.Exists(frame => OfMedicines.Contains(frame.Intent)))
        {
            topics.RemoveAll(topic => Families.Of(topic.Intent) is "meds" or "allergy" or "pmh");
            frames.RemoveAll(frame => Families.IsComplaint(frame.Intent) || frame.Intent == "meds.current");
        }
        // "Does it affect your sleep?", "is it worse after eating?", "are you worried about your heart?"
        if (frames.Exists(frame => Families.IsComplaint(frame.Intent) || Families.Of(frame.Intent) == "ice"))
        {
            topics.RemoveAll(topic =>
                !Families.IsSymptom(topic.Intent)
                && frames.TrueForAll(frame => frame.Intent is not ("hpc.associated" or "hpc.opening"))
            );
        }
        if (frames.Exists(frame => Families.Of(frame.Intent) == "ice"))
        {
            topics.Clear();
            frames.RemoveAll(frame => Families.IsComplaint(frame.Intent));
        }
    }

    /// <summary>A symptom spoken of for the first time: not the complaint, and without "the" or "that" before it.</summary>
    private bool IsNewSymptom(Found topic)
    {
        if (!Families.IsSymptom(topic.Intent) || script.MainIntents.Contains(topic.Intent))
        {
            return false;
        }
        for (var i = 0; i < clause.Words.Count; i++)
        {
            // "Does lying flat make it worse?" is about the complaint.
            // … but "is it painful to swallow?" is not.
            var dummy = clause.Words[i].Stem == "it" && i + 2 < clause.Words.Count && clause.Words[i + 2].Stem == "to";
            if ((topic.Words >> i & 1) == 0 && !dummy && clause.Words[i].Stem is "it" or "pain")
            {
                return false;
            }
        }
        for (var i = Math.Max(0, topic.At - 2); i < topic.At; i++)
        {
            if (clause.Words[i].Stem is "the" or "this" or "that" or "these" or "those")
            {
                return false;
            }
        }
        return clause.Words[topic.At].Stem is not ("it" or "this" or "that");
    }

    private bool TellsOfKnownSymptom() =>
        frames.Exists(frame => frame.Intent == "hpc.opening")
        && topics.Exists(topic =>
            Families.IsSymptom(topic.Intent)
            && (script.MainIntents.Contains(topic.Intent) || script.AboutOfSymptom(topic.Intent) is not null)
        );

    private List<Ask> Family()
    {
        var subjects = topics
            .Concat(frames.Where(frame => Families.Of(frame.Intent) is "fh" or "pmh"))
            .Select(match => Families.InTheFamily(match.Intent))
            .Distinct()
            .ToList();
        if (subjects.Count > 1)
        {
            // "Any family history of stroke or diabetes?" names illnesses; the words "family history" add none.
            subjects.RemoveAll(intent =>
                intent == "fh.general"
                && !topics.Exists(topic => topic.Intent != intent && Families.InTheFamily(topic.Intent) == intent)
            );
        }
        if (subjects.Exists(intent => intent is not ("fh.general" or "fh.parents")))
        {
            subjects.RemoveAll(intent => intent == "fh.parents");
        }
        var who = relative is "" or "parent" or "parents" ? null : relative;
        return
        [
            .. subjects.Select(intent => new Ask(
                intent,
                Families.Of(intent) == "fh" ? who : null,
                NamesRelative: who is not null
            )),
        ];
    }

    private bool NamesComplaint() =>
        clause.Words.Any(word => word.Stem is "pain" or "it" or "this" or "hurt" or "ache" or "symptom");

    /// <summary>Only a name of the case stands in the clause: its symptom, its medicine.</summary>
    private (int At, Ask Ask)? OfNamesAlone()
    {
        foreach (var name in names)
        {
            var about = script.Vocabulary.Abouts[name.Intent[CaseVocabulary.AboutMark.Length..]];
            switch (about.Kind)
            {
                case "symptom":
                    return (
                        name.At,
                        new Ask(
                            "hpc.opening",
                            about.Id,
                            Bare: clause.Kind == ClauseKind.Fragment || clause.Words.Count <= 2
                        )
                    );
                case "medicine":
                    return (name.At, new Ask("meds.current", about.Id));
            }
        }
        return null;
    }
}
