namespace LearnClinicalAI.Learning;

/// <summary>Why a response cannot be taken as an answer to a question.</summary>
public enum ResponseProblem
{
    /// <summary>It answers another kind of question.</summary>
    WrongKind,

    /// <summary>It names an option, pair or item that the question does not have.</summary>
    UnknownChoice,

    /// <summary>It names the same one twice.</summary>
    RepeatedChoice,

    /// <summary>It names more than one where one is asked for.</summary>
    TooManyChoices,

    /// <summary>It cannot be read as a number in the question's unit.</summary>
    NotANumber,

    /// <summary>It is longer than <see cref="ResponseFit.LongestText"/>.</summary>
    TooLong,
}

/// <summary>Whether a response fits its question; asked when an answer is saved, so that the learner can mend it.</summary>
public static class ResponseFit
{
    /// <summary>In UTF-16 characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>The first thing that is wrong with it; null when it fits. An answer may be unfinished: nothing chosen, some pairs missing, an empty text.</summary>
    public static ResponseProblem? Problem(Question question, Response response) =>
        (question, response) switch
        {
            (SingleChoice single, Chosen chosen) => Choices(single.Options, chosen, one: true),
            (MultipleChoice multiple, Chosen chosen) => Choices(multiple.Options, chosen, one: false),
            (ImageQuestion image, Chosen chosen) => Choices(
                image.Options,
                chosen,
                one: image.Options.Count(option => option.Correct) <= 1
            ),
            (TrueFalse, Judged) => null,
            (Matching matching, Matched matched) => Pairs(matching, matched),
            (Ordering ordering, Ordered ordered) => Ids(ordering.Items.Select(item => item.Id), ordered.Items),
            (Numeric or ShortText or Essay, Written { Text.Length: > LongestText }) => ResponseProblem.TooLong,
            (Numeric numeric, Written written) => string.IsNullOrWhiteSpace(written.Text)
            || WrittenNumber.Read(written.Text, numeric.Unit) is not null
                ? null
                : ResponseProblem.NotANumber,
            (ShortText or Essay, Written) => null,
            _ => ResponseProblem.WrongKind,
        };

    private static ResponseProblem? Choices(IReadOnlyList<Option> options, Chosen chosen, bool one)
    {
        if (Ids(options.Select(option => option.Id), chosen.Options) is { } problem)
            return problem;
        return one && chosen.Options.Count > 1 ? ResponseProblem.TooManyChoices : null;
    }

    private static ResponseProblem? Pairs(Matching matching, Matched matched)
    {
        var known = matching.Pairs.Select(pair => pair.Id).ToHashSet(StringComparer.Ordinal);
        return matched.Pairs.All(pair => known.Contains(pair.Key) && known.Contains(pair.Value))
            ? null
            : ResponseProblem.UnknownChoice;
    }

    private static ResponseProblem? Ids(IEnumerable<string> known, IReadOnlyList<string> named)
    {
        var ids = known.ToHashSet(StringComparer.Ordinal);
        if (!named.All(ids.Contains))
            return ResponseProblem.UnknownChoice;
        return named.Distinct(StringComparer.Ordinal).Count() == named.Count ? null : ResponseProblem.RepeatedChoice;
    }
}
