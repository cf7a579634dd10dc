namespace LearnClinicalAI.Learning;

/// <summary>What holds for the attempts at a quiz. Times come from the server's clock.</summary>
public static class QuizRules
{
    /// <summary>The paper of an attempt. The same quiz and seed give the same paper for ever.</summary>
    public static QuizPaper Draw(Quiz quiz, int seed)
    {
        var chance = new SeededChance(seed, "questions");
        var drawn = chance.Shuffled(quiz.Questions.Select((question, place) => (question, place)));
        if (quiz.Draw > 0 && quiz.Draw < drawn.Count)
            drawn = drawn[..quiz.Draw];
        if (!quiz.Shuffle)
            drawn.Sort((one, other) => one.place.CompareTo(other.place));
        return new QuizPaper([.. drawn.Select(entry => OnPaper(entry.question, quiz.Shuffle, seed))]);
    }

    /// <summary>The last instant at which an answer counts; null where there is no limit.</summary>
    public static DateTimeOffset? Deadline(Quiz quiz, DateTimeOffset startedAt) =>
        quiz.Minutes > 0 ? startedAt.AddMinutes(quiz.Minutes) : null;

    /// <summary>
    /// The answers that count: for each question the one saved last (by <see cref="SavedAnswer.Seq"/>) no later than the
    /// deadline and than the submission. The others stay in the log.
    /// </summary>
    public static IReadOnlyDictionary<string, SavedAnswer> Counted(
        IEnumerable<SavedAnswer> answers,
        DateTimeOffset? deadline,
        DateTimeOffset? submittedAt = null
    ) =>
        answers
            .Where(answer => !IsLate(answer, deadline, submittedAt))
            .GroupBy(answer => answer.QuestionId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(answer => answer.Seq)!, StringComparer.Ordinal);

    /// <summary>Whether an answer came too late: it is kept and not counted.</summary>
    public static bool IsLate(SavedAnswer answer, DateTimeOffset? deadline, DateTimeOffset? submittedAt = null) =>
        answer.SavedAt > deadline || answer.SavedAt > submittedAt;

    /// <summary>How many attempts may still be begun; null where there is no limit.</summary>
    public static int? AttemptsLeft(Quiz quiz, int begun) =>
        quiz.Attempts > 0 ? Math.Max(0, quiz.Attempts - begun) : null;

    /// <summary>Whether the learner may begin, has to go on with an attempt, has to wait, or has none left.</summary>
    /// <param name="attempts">All attempts of this learner at this step, in any order.</param>
    public static StartDecision MayStart(Quiz quiz, IEnumerable<AttemptTimes> attempts, DateTimeOffset now)
    {
        var begun = attempts.OrderBy(attempt => attempt.Number).ToList();
        if (begun.Find(attempt => attempt.EndedAt(now) is null) is { } open)
            return new StartDecision.GoOn(open.Number);
        if (AttemptsLeft(quiz, begun.Count) == 0)
            return new StartDecision.NoneLeft();
        var last = begun.Max(attempt => attempt.EndedAt(now));
        if (last?.AddMinutes(quiz.CooldownMinutes) is { } from && from > now)
            return new StartDecision.Wait(from);
        return new StartDecision.Begin(begun.Count == 0 ? 1 : begun[^1].Number + 1);
    }

    /// <summary>Whether the learner may see marks, feedback and explanations of an attempt.</summary>
    public static bool MayReview(Quiz quiz, bool submitted, bool? passed) =>
        submitted
        && quiz.Review switch
        {
            ReviewRule.AfterSubmit => true,
            ReviewRule.AfterPass => passed == true,
            _ => false,
        };

    /// <summary>The result of an attempt.</summary>
    /// <param name="responses">The answers that count, by question; a question without one earns nothing.</param>
    /// <param name="reviews">What a person gave for essays, by question.</param>
    public static AttemptResult Result(
        Quiz quiz,
        QuizPaper paper,
        IReadOnlyDictionary<string, Response> responses,
        IReadOnlyDictionary<string, decimal>? reviews = null
    )
    {
        var marks = new List<ResponseMark>(paper.Items.Count);
        foreach (var item in paper.Items)
        {
            var mark = ResponseMarking.Mark(item.Question, responses.GetValueOrDefault(item.Question.Id));
            if (
                mark.State is MarkState.Waits
                && reviews is not null
                && reviews.TryGetValue(item.Question.Id, out var given)
            )
                mark = ResponseMarking.Reviewed(mark, given);
            marks.Add(mark);
        }
        var points = marks.Sum(mark => mark.Points);
        var max = marks.Sum(mark => mark.Max);
        var waits = marks.Exists(mark => mark.State is MarkState.Waits);
        decimal? score = waits ? null : Share.Of(points, max);
        return new AttemptResult(marks, points, max, score, score is { } reached ? reached >= quiz.PassMark : null);
    }

    private static PaperItem OnPaper(Question question, bool shuffle, int seed)
    {
        var chance = new SeededChance(seed, "choices of " + question.Id);
        return new PaperItem
        {
            Question = question,
            Choices =
            [
                .. ChoicesOf(question, shuffle, chance)
                    .Select((choice, place) => new PaperChoice($"k{place + 1}", choice.Id, choice.Text)),
            ],
        };
    }

    // The file lists pairs together and items in their right order, so these are shuffled even where the quiz is not.
    private static IEnumerable<(string Id, string Text)> ChoicesOf(Question question, bool shuffle, SeededChance chance)
    {
        switch (question)
        {
            case SingleChoice single:
                return Options(single.Options, shuffle, chance);
            case MultipleChoice multiple:
                return Options(multiple.Options, shuffle, chance);
            case ImageQuestion image:
                return Options(image.Options, shuffle, chance);
            case Matching matching:
                return chance.Shuffled(matching.Pairs.Select(pair => (pair.Id, pair.Right)));
            case Ordering ordering:
                var items = ordering.Items.Select(item => (item.Id, item.Text)).ToList();
                var shuffled = chance.Shuffled(items);
                // A list that happens to lie right would be right before the learner touched it.
                return shuffled.SequenceEqual(items) ? [.. shuffled.Skip(1), .. shuffled.Take(1)] : shuffled;
            default:
                return [];
        }
    }

    private static IEnumerable<(string Id, string Text)> Options(
        IReadOnlyList<Option> options,
        bool shuffle,
        SeededChance chance
    )
    {
        var shown = options.Select(option => (option.Id, option.Text));
        return shuffle ? chance.Shuffled(shown) : shown;
    }
}
