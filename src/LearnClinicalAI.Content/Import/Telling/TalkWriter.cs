using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>Makes facts of what a row says of its patient: each with the questions that ask for it, in the narrator's words.</summary>
internal sealed class TalkWriter(Person person, Hidden hidden, HashSet<string> ids)
{
    /// <summary>Two statements that share this much of their words say the same.</summary>
    private const double Same = 0.8;

    private readonly Retelling retelling = new(person);
    private readonly Intents intents = new(person);
    private readonly List<About> abouts = [];
    private readonly List<Made> made = [];
    private readonly List<string> contradictions = [];
    private readonly HashSet<string> aboutIds = new(StringComparer.Ordinal);

    /// <summary>A fact in the making.</summary>
    private sealed record Made(
        Statement Statement,
        IReadOnlyList<string> Words,
        HashSet<string> Intents,
        string Says,
        string? About
    );

    public Talk Write(Story story)
    {
        var statements = Listed(story.Statements).OrderBy(statement => Order(statement.Part)).ToList();
        foreach (
            var statement in statements.Where(statement =>
                statement.Part is Part.Primary or Part.Symptom && !statement.Absent
            )
        )
        {
            AddSymptomAbout(statement);
        }
        foreach (var statement in statements)
        {
            Add(statement);
        }
        // what nothing was recognised in comes last, so that it displaces nothing that was
        var last = made.Where(fact => fact.Intents.SetEquals(["hpc.associated"]) && fact.Statement.Part != Part.Symptom)
            .ToList();
        made.RemoveAll(last.Contains);
        made.AddRange(last);
        var opening =
            made.Find(fact => fact.Statement is { Part: Part.Primary, Absent: false })?.Says
            ?? made.FirstOrDefault()?.Says;
        var facts = made.Select(AsFact).ToList();
        return new Talk(
            PersonaWriter.Of(person, opening ?? $"{new Voice(person).Is} not well.", story),
            facts,
            abouts,
            DefaultsWriter.Of(person),
            facts
                .Zip(made)
                .ToDictionary(pair => pair.First.Id, pair => pair.Second.Statement.Source, StringComparer.Ordinal),
            contradictions
        );
    }

    /// <summary>Medicines that stand one by one are told in one breath.</summary>
    private static IEnumerable<Statement> Listed(IReadOnlyList<Statement> statements)
    {
        var medicines = statements
            .Where(one => one is { Part: Part.Medicines, Absent: false } && one.Text.Split(' ').Length <= 4)
            .ToList();
        if (medicines.Count < 2)
        {
            return statements;
        }
        var names = medicines.ConvertAll(one => Retelling.Lowered(one.Text.TrimEnd('.')));
        return statements
            .Except(medicines)
            .Append(
                medicines[0] with
                {
                    Text = $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
                    Source = string.Join("; ", medicines.Select(one => one.Source).Distinct()),
                }
            );
    }

    /// <summary>The complaint first, then the story; what is denied last, so that it can be held against what is said.</summary>
    private static int Order(Part part) =>
        part == Part.History ? 1
        : part == Part.Primary ? 0
        : (int)part + 2;

    private void AddSymptomAbout(Statement statement)
    {
        var main = statement.Part == Part.Primary && abouts.TrueForAll(about => !about.Main);
        if (AboutNames.About(hidden.RedactSpoken(statement.Text), "symptom", main, aboutIds) is not { } about)
        {
            return;
        }
        var known = abouts.SelectMany(other => other.Names).ToHashSet(StringComparer.Ordinal);
        var names = about.Names.Where(name => !known.Contains(name)).ToList();
        if (names.Count > 0)
        {
            abouts.Add(about with { Names = names });
        }
    }

    private void Add(Statement statement)
    {
        var family = Intents.IsFamily(statement);
        var asked = intents.Of(statement).ToHashSet(StringComparer.Ordinal);
        var words = Words.Of(statement.Text);
        if (words.Count == 0)
        {
            return;
        }
        if (statement.Absent && Contradicted(statement, words, asked) is { } other)
        {
            contradictions.Add($"\"{statement.Source}\" against \"{other.Statement.Source}\": the second is told.");
            return;
        }
        var same = made.Find(fact =>
            fact.Statement.Absent == statement.Absent
            && Words.Shared(words, fact.Words) >= Same
            && (!statement.Absent || asked.Overlaps(fact.Intents))
        );
        if (same is not null)
        {
            same.Intents.UnionWith(asked.Where(intent => intent != "hpc.opening"));
            return;
        }
        var says = hidden.RedactSpoken(Say(statement, family));
        if (says.Length > 0)
        {
            made.Add(new Made(statement, words, asked, says, AboutOf(statement, family)));
        }
    }

    private Made? Contradicted(Statement statement, IReadOnlyList<string> words, HashSet<string> asked) =>
        made.Find(fact =>
            !fact.Statement.Absent
            && fact.Statement.Part is Part.Primary or Part.Symptom or Part.History
            && fact.Intents.Overlaps(asked.Where(intent => intent is not ("hpc.associated" or "pmh.conditions")))
            && Words.Shared(words, fact.Words) >= Same
        );

    private string Say(Statement statement, bool family) =>
        statement switch
        {
            { Absent: true } when family => CleanText.Sentence(
                $"No, nothing like that in the family: no {Retelling.Lowered(Without(statement.Text))}"
            ),
            { Absent: true } => retelling.Denied(statement.Text),
            { Part: Part.Primary or Part.Symptom } => retelling.Phrase(statement.Text),
            { Part: Part.Medicines } => retelling.Takes(statement.Text),
            { Part: Part.Past or Part.Allergies } when !family => retelling.Condition(statement.Text),
            { Part: Part.Social } => retelling.Habit(statement.Text),
            _ => retelling.Tell(statement.Text),
        };

    private static string Without(string text) =>
        text.Replace("known ", "", StringComparison.OrdinalIgnoreCase)
            .Replace("family history of ", "", StringComparison.OrdinalIgnoreCase)
            .Replace("family history", "illness", StringComparison.OrdinalIgnoreCase);

    /// <summary>A relative, or the one symptom beside the complaint that a sentence is about.</summary>
    private string? AboutOf(Statement statement, bool family)
    {
        if (family)
        {
            return IntentTables
                .RelativesIn(statement.Text)
                .Where(who => who is not ("family history" or "in the family"))
                .Select(Relative)
                .FirstOrDefault();
        }
        if (statement.Absent || statement.Part is Part.Past or Part.Medicines or Part.Allergies or Part.Social)
        {
            return null;
        }
        var named = abouts
            .Where(about => about.Kind == "symptom" && about.Names.Any(name => Holds(statement.Text, name)))
            .ToList();
        return named.Count == 1 && !named[0].Main ? named[0].Id : null;
    }

    private static bool Holds(string text, string name) =>
        $" {string.Join(' ', CleanText.Plainly(LayWords.Of(text)))} ".Contains(
            $" {string.Join(' ', CleanText.Plainly(name))} ",
            StringComparison.Ordinal
        );

    private string Relative(string who)
    {
        var one = who.EndsWith('s') ? who[..^1] : who;
        if (!abouts.Exists(about => about.Id == one))
        {
            aboutIds.Add(one);
            abouts.Add(
                new About(
                    one,
                    "relative",
                    false,
                    one switch
                    {
                        "mother" => ["mother", "mum", "mom"],
                        "father" => ["father", "dad"],
                        _ => [one],
                    }
                )
            );
        }
        return one;
    }

    /// <summary>"She has not noticed any changes": denied without a word of denying.</summary>
    private static bool IsDenial(string text) =>
        text.Contains(" not noticed ", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" does not ", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" has not ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("does not ", StringComparison.OrdinalIgnoreCase);

    private Fact AsFact(Made fact)
    {
        var statement = fact.Statement;
        return new Fact
        {
            Id = Words.Id((statement.Absent ? "denies " : "") + hidden.Redact(statement.Text, ""), "told", ids),
            Intents = [.. fact.Intents],
            About = fact.About,
            Polarity = statement.Absent || IsDenial(statement.Text) ? Polarity.Absent : Polarity.Present,
            Says = [fact.Says],
            Sensitivity = fact.Intents.Overlaps(["sh.sexual", "sh.drugs", "ros.self-harm", "sh.safety"])
                ? Sensitivity.Personal
                : Sensitivity.None,
            Disclose = statement switch
            {
                { Part: Part.Primary } => Disclosure.Volunteered,
                { Part: Part.History or Part.Symptom, Absent: false } => Disclosure.Open,
                _ => Disclosure.Direct,
            },
        };
    }
}
