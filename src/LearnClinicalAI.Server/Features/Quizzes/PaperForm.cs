using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>A paper as plain form fields, <c>a.question</c> and what hangs on it, and back.</summary>
internal static class PaperForm
{
    public const string Prefix = "a.";

    public static string Name(string question) => Prefix + question;

    public static string PartName(string question, string part) => $"{Prefix}{question}.{part}";

    public static string CertaintyName(string question) => $"c.{question}";

    /// <summary>The answers of a posted form, in the keys of the paper; a question left empty is not among them, one emptied is.</summary>
    /// <param name="earlier">What was answered before, by question.</param>
    public static IReadOnlyDictionary<string, Response> Read(
        QuizPaper paper,
        IFormCollection form,
        IReadOnlyDictionary<string, Response> earlier
    )
    {
        var answers = new Dictionary<string, Response>(StringComparer.Ordinal);
        foreach (var item in paper.Items)
        {
            var before = earlier.GetValueOrDefault(item.Question.Id);
            if ((Answer(item, form) ?? Emptied(before)) is { } response)
                answers[item.Question.Id] = response with { Certainty = CertaintyOf(item.Question.Id, form) };
        }
        return answers;
    }

    /// <summary>What takes the place of an answer that was taken back; a judgement cannot be.</summary>
    private static Response? Emptied(Response? before) =>
        before switch
        {
            Chosen => new Chosen([]),
            Matched => new Matched(new Dictionary<string, string>()),
            Ordered => new Ordered([]),
            Written => new Written(""),
            _ => null,
        };

    private static Response? Answer(PaperItem item, IFormCollection form)
    {
        var id = item.Question.Id;
        var given = form[Name(id)].OfType<string>().Where(value => value.Length > 0).ToList();
        return item.Question switch
        {
            SingleChoice or MultipleChoice or ImageQuestion => given.Count == 0 ? null : new Chosen(given),
            TrueFalse => given is ["true" or "false"] ? new Judged(given[0] == "true") : null,
            Matching matching => Pairs(matching, form),
            Ordering ordering => Items(ordering, id, form),
            _ => given.Count == 0 ? null : new Written(given[0]),
        };
    }

    private static Matched? Pairs(Matching matching, IFormCollection form)
    {
        var pairs = matching
            .Pairs.Select(pair => (pair.Id, Key: form[PartName(matching.Id, pair.Id)].ToString()))
            .Where(pair => pair.Key.Length > 0)
            .ToDictionary(pair => pair.Id, pair => pair.Key, StringComparer.Ordinal);
        return pairs.Count == 0 ? null : new Matched(pairs);
    }

    private static Ordered? Items(Ordering ordering, string id, IFormCollection form)
    {
        var keys = Enumerable
            .Range(1, ordering.Items.Count)
            .Select(place => form[PartName(id, $"p{place}")].ToString())
            .Where(key => key.Length > 0)
            .ToList();
        return keys.Count == 0 ? null : new Ordered(keys);
    }

    private static Certainty? CertaintyOf(string id, IFormCollection form) =>
        Enum.TryParse<Certainty>(form[CertaintyName(id)].ToString(), ignoreCase: true, out var certainty)
        && Enum.IsDefined(certainty)
            ? certainty
            : null;
}
