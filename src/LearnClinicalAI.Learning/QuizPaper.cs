namespace LearnClinicalAI.Learning;

/// <summary>
/// The questions of one attempt, in the order and with the choices in the order that the learner sees; a function of quiz
/// and seed. What it shows names choices by keys, so that an author's id like <c>right-one</c> gives nothing away.
/// </summary>
public sealed record QuizPaper(IReadOnlyList<PaperItem> Items)
{
    public IReadOnlyList<string> QuestionIds => [.. Items.Select(item => item.Question.Id)];

    /// <summary>The item that shows this question, or null.</summary>
    public PaperItem? Item(string questionId) => Items.FirstOrDefault(item => item.Question.Id == questionId);
}

/// <summary>One question on a paper.</summary>
public sealed record PaperItem
{
    public required Question Question { get; init; }

    /// <summary>What the learner picks from, as shown: options, the right sides of a matching, the items of an ordering.</summary>
    public IReadOnlyList<PaperChoice> Choices { get; init; } = [];

    /// <summary>What a form sent, in keys → what is kept and marked, in the author's ids. Null when it names a key that is not on the paper.</summary>
    public Response? FromKeys(Response shown) =>
        Translated(shown, key => Choices.FirstOrDefault(choice => choice.Key == key)?.Id);

    /// <summary>What was kept, in the author's ids → what a form shows again, in keys. Null when it names an id that is not on the paper.</summary>
    public Response? ToKeys(Response kept) =>
        Translated(kept, id => Choices.FirstOrDefault(choice => choice.Id == id)?.Key);

    private static Response? Translated(Response response, Func<string, string?> other)
    {
        switch (response)
        {
            case Chosen chosen:
                var options = chosen.Options.Select(other).OfType<string>().ToList();
                return options.Count == chosen.Options.Count ? chosen with { Options = options } : null;
            case Ordered ordered:
                var items = ordered.Items.Select(other).OfType<string>().ToList();
                return items.Count == ordered.Items.Count ? ordered with { Items = items } : null;
            case Matched matched:
                var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var (left, right) in matched.Pairs)
                {
                    if (other(right) is not { } found)
                        return null;
                    pairs[left] = found;
                }
                return matched with { Pairs = pairs };
            default:
                return response;
        }
    }
}

/// <param name="Key">What a form or an API shows and takes: a place on the paper (<c>k1</c>, <c>k2</c> …).</param>
/// <param name="Id">The author's id; stays on the server until the review.</param>
/// <param name="Text">The words to show.</param>
public sealed record PaperChoice(string Key, string Id, string Text);
