using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>All that was made of a row, before the key is written.</summary>
internal sealed record Draft(
    OsceRow Row,
    Person Person,
    Hidden Hidden,
    Story Story,
    Talk Talk,
    Vitals Vitals,
    IReadOnlyList<MadeExam> Exams,
    IReadOnlyList<MadeTest> Tests
)
{
    /// <summary>What the patient came with, in everyday words: "double vision".</summary>
    public string Complaint
    {
        get
        {
            var primary = Story.Statements.FirstOrDefault(one => one is { Part: Part.Primary, Absent: false })?.Text;
            var words = Hidden.Redact(LayWords.Of(primary ?? "a complaint of the patient's own")).TrimEnd('.');
            return Retelling.Lowered(Retelling.Thing(words));
        }
    }

    /// <summary>The complaint cut to a line.</summary>
    public string ShortComplaint
    {
        get
        {
            // "multiple, flaccid blisters" is not "multiple"
            var parts = Complaint.Split(',');
            var words = parts[0].Contains(' ') || parts.Length == 1 ? parts[0] : $"{parts[0]},{parts[1]}";
            return Cut(words, 60);
        }
    }

    public string RecordNumber => $"IM-{Row.HashText[..7].ToUpperInvariant()}";

    /// <summary>Illnesses, medicines and allergies that the record holds.</summary>
    public IReadOnlyList<string> Record =>
        [
            .. Story
                .Statements.Where(one => one is { Part: Part.Past or Part.Medicines or Part.Allergies, Absent: false })
                .Select(one =>
                    CleanText.Sentence(
                        Hidden.Redact(one.Part == Part.Medicines ? $"Takes {Retelling.Lowered(one.Text)}" : one.Text)
                    )
                )
                .Where(text => text.Length > 3)
                .Distinct(StringComparer.Ordinal),
        ];

    public static Draft Of(OsceRow row, Person person, Hidden hidden)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var story = StoryReader.Read(row);
        var vitals = VitalsReader.Read(row);
        // the world's ids first: a learner meets them, the facts' ids only in a log
        var exams = new ExamWriter(hidden, ids).Write(row, story, vitals);
        var tests = new TestWriter(hidden, ids).Write(row);
        var talk = new TalkWriter(person, hidden, ids).Write(story);
        return new Draft(row, person, hidden, story, talk, vitals, exams, tests);
    }

    internal static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }
        var end = text.LastIndexOf(' ', longest);
        return text[..(end < longest / 2 ? longest : end)].TrimEnd(',', ' ', ';');
    }
}
