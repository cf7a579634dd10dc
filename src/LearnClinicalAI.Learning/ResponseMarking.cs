namespace LearnClinicalAI.Learning;

/// <summary>What a response to a question earns.</summary>
public static class ResponseMarking
{
    /// <param name="response">Null where the learner left the question out: it earns nothing and is not reviewed.</param>
    public static ResponseMark Mark(Question question, Response? response)
    {
        if (response is null || ResponseFit.Problem(question, response) is not null)
            return Marked(question, response: null, Earned.Nothing, Untouched(question));
        return (question, response) switch
        {
            (SingleChoice single, Chosen chosen) => One(single, single.Options, chosen),
            (MultipleChoice multiple, Chosen chosen) => Several(multiple, multiple.Options, chosen),
            (ImageQuestion image, Chosen chosen) when image.Options.Count(option => option.Correct) > 1 => Several(
                image,
                image.Options,
                chosen
            ),
            (ImageQuestion image, Chosen chosen) => One(image, image.Options, chosen),
            (TrueFalse judgement, Judged judged) => Judgement(judgement, judged),
            (Matching matching, Matched matched) => Pairs(matching, matched),
            (Ordering ordering, Ordered ordered) => Sequence(ordering, ordered),
            (Numeric numeric, Written written) => Marked(
                numeric,
                written,
                IsRight(numeric, written) ? Earned.All : Earned.Nothing,
                []
            ),
            (ShortText shortText, Written written) => Marked(
                shortText,
                written,
                IsRight(shortText, written) ? Earned.All : Earned.Nothing,
                []
            ),
            (Essay essay, Written written) when !string.IsNullOrWhiteSpace(written.Text) => Marked(
                essay,
                written,
                Earned.Nothing,
                []
            ) with
            {
                State = MarkState.Waits,
            },
            _ => Marked(question, response: null, Earned.Nothing, []),
        };
    }

    /// <summary>The mark of an essay after a person's review.</summary>
    /// <param name="given">Points; what lies outside 0 … max is brought to the nearer end.</param>
    public static ResponseMark Reviewed(ResponseMark mark, decimal given)
    {
        var points = Math.Clamp(given, 0m, mark.Max);
        return mark with { Points = points, State = StateOf(points, mark.Max) };
    }

    private static ResponseMark One(Question question, IReadOnlyList<Option> options, Chosen chosen)
    {
        var right =
            chosen.Options.Count == 1 && options.Any(option => option.Correct && option.Id == chosen.Options[0]);
        return Marked(question, chosen, right ? Earned.All : Earned.Nothing, Parts(options, chosen));
    }

    // (right − wrong) ÷ all that are right, never below 0: ticking everything earns nothing.
    private static ResponseMark Several(Question question, IReadOnlyList<Option> options, Chosen chosen)
    {
        var correct = options.Count(option => option.Correct);
        var right = options.Count(option => option.Correct && chosen.Options.Contains(option.Id));
        var wrong = chosen.Options.Count - right;
        return Marked(question, chosen, new Earned(Math.Max(0, right - wrong), correct), Parts(options, chosen));
    }

    private static List<PartMark> Parts(IReadOnlyList<Option> options, Chosen chosen) =>
        [
            .. options.Select(option =>
            {
                var taken = chosen.Options.Contains(option.Id);
                return new PartMark(option.Id, taken, taken == option.Correct, taken ? option.Feedback : null);
            }),
        ];

    private static ResponseMark Judgement(TrueFalse question, Judged judged)
    {
        var right = judged.Value == question.Answer;
        var feedback = judged.Value ? question.FeedbackIfTrue : question.FeedbackIfFalse;
        return Marked(
            question,
            judged,
            right ? Earned.All : Earned.Nothing,
            [new PartMark(judged.Value ? "true" : "false", Taken: true, right, feedback)]
        );
    }

    // Two pairs may share a right side, so the words decide and not the id.
    private static ResponseMark Pairs(Matching question, Matched matched)
    {
        var rightSides = question.Pairs.ToDictionary(pair => pair.Id, pair => pair.Right, StringComparer.Ordinal);
        var parts = question
            .Pairs.Select(pair =>
            {
                var taken = matched.Pairs.TryGetValue(pair.Id, out var given);
                return new PartMark(pair.Id, taken, taken && rightSides[given!] == pair.Right);
            })
            .ToList();
        return Marked(question, matched, ShareRight(parts), parts);
    }

    // An item lies right when it comes straight after the one it belongs after (the first: when it is the first), so one
    // item out of place does not cost all that follow it.
    private static ResponseMark Sequence(Ordering question, Ordered ordered)
    {
        var before = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? last = null;
        foreach (var id in ordered.Items)
        {
            before[id] = last;
            last = id;
        }
        var parts = new List<PartMark>();
        string? belongsAfter = null;
        foreach (var item in question.Items)
        {
            var taken = before.TryGetValue(item.Id, out var found);
            parts.Add(new PartMark(item.Id, taken, taken && found == belongsAfter));
            belongsAfter = item.Id;
        }
        return Marked(question, ordered, ShareRight(parts), parts);
    }

    private static Earned ShareRight(List<PartMark> parts) => new(parts.Count(part => part.Right), parts.Count);

    private static bool IsRight(Numeric question, Written written) =>
        WrittenNumber.Read(written.Text, question.Unit) is { } number
        && Math.Abs(number - question.Answer) <= question.Tolerance;

    private static bool IsRight(ShortText question, Written written)
    {
        var given = FoldedText.Of(written.Text);
        return given.Length > 0 && question.Accept.Any(accepted => FoldedText.Of(accepted) == given);
    }

    private static IReadOnlyList<PartMark> Untouched(Question question) =>
        question switch
        {
            SingleChoice single => NotTaken(single.Options.Select(option => option.Id)),
            MultipleChoice multiple => NotTaken(multiple.Options.Select(option => option.Id)),
            ImageQuestion image => NotTaken(image.Options.Select(option => option.Id)),
            Matching matching => NotTaken(matching.Pairs.Select(pair => pair.Id)),
            Ordering ordering => NotTaken(ordering.Items.Select(item => item.Id)),
            _ => [],
        };

    private static List<PartMark> NotTaken(IEnumerable<string> ids) =>
        [.. ids.Select(id => new PartMark(id, Taken: false, Right: false))];

    private static ResponseMark Marked(
        Question question,
        Response? response,
        Earned earned,
        IReadOnlyList<PartMark> parts
    )
    {
        var points = earned.Of(question.Points);
        return new ResponseMark
        {
            QuestionId = question.Id,
            Points = points,
            Max = question.Points,
            State = StateOf(points, question.Points),
            Answered = response is not null,
            Parts = parts,
            Explanation = question.Explanation,
            Certainty = response?.Certainty,
        };
    }

    private static MarkState StateOf(decimal points, decimal max) =>
        points <= 0m ? MarkState.Wrong
        : points >= max ? MarkState.Right
        : MarkState.Partly;

    // Kept as a fraction until it is applied: two thirds of three points are two, and not 2.0000000000000000000000000001.
    private sealed record Earned(int Part, int Whole)
    {
        public static Earned Nothing => new(0, 1);
        public static Earned All => new(1, 1);

        public decimal Of(decimal points) => Whole == 0 ? 0m : points * Part / Whole;
    }
}
