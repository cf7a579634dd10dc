using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Training;

/// <summary>
/// Makes turns that ask several things out of phrases that ask one: sentences joined, and names of symptoms, illnesses
/// and habits in lists. From them the model learns that one label does not speak against another.
/// </summary>
internal sealed class Mixtures(IReadOnlyList<Phrase> phrases, IReadOnlyList<Phrase> names)
{
    private const int Joined = 5_000;
    private const int Listed = 3_000;
    private static readonly string[] Joins = [" and ", ", ", ", and ", " or ", " and ", ", and ", " ", ". "];

    private static readonly string[] Starts =
    [
        "any ",
        "do you have ",
        "have you had any ",
        "",
        "ever had ",
        "do you get ",
        "any history of ",
        "no ",
    ];

    private readonly Random random = new(3);

    public IEnumerable<(IReadOnlyList<string> Labels, string Text)> All() => Sentences().Concat(Lists());

    private IEnumerable<(IReadOnlyList<string> Labels, string Text)> Sentences()
    {
        var asking = phrases.Where(phrase => phrase.Label is not (IntentModel.None or IntentModel.Statement)).ToList();
        var byFamily = asking
            .GroupBy(phrase => Families.Of(phrase.Label))
            .ToDictionary(group => group.Key, group => group.ToList());
        for (var i = 0; i < Joined; i++)
        {
            var one = Any(asking);
            var family = byFamily[Families.Of(one.Label)];
            // What is asked together belongs together half of the time.
            var other = random.Next(2) == 0 ? Any(family) : Any(asking);
            var third = Any(family);
            yield return random.Next(4) == 0
                ? ([one.Label, other.Label, third.Label], $"{Open(one)}, {Open(other)}{Any(Joins)}{third.Text}")
                : ([one.Label, other.Label], $"{Open(one)}{Any(Joins)}{other.Text}");
        }
    }

    private IEnumerable<(IReadOnlyList<string> Labels, string Text)> Lists()
    {
        var families = names
            .Where(name => !Families.IsAct(name.Label))
            .GroupBy(name => Families.Of(name.Label))
            .Select(group => group.ToList())
            .ToList();
        var symptoms = families.Find(family => Families.IsSymptom(family[0].Label))!;
        for (var i = 0; i < Listed; i++)
        {
            var family = random.Next(5) == 0 ? Any(families) : symptoms;
            var (one, other, third) = (Any(family), Any(family), Any(family));
            var last = random.Next(3) == 0 ? " and " : " or ";
            yield return random.Next(2) == 0
                ? ([one.Label, other.Label], $"{Any(Starts)}{one.Text}{last}{other.Text}")
                : ([one.Label, other.Label, third.Label], $"{Any(Starts)}{one.Text}, {other.Text}{last}{third.Text}");
        }
    }

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static string Open(Phrase phrase) => phrase.Text.TrimEnd('?', '.', '!', ' ');
}
