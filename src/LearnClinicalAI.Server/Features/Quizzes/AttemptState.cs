using System.Text.Json;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Server.Features.Quizzes;

/// <summary>An attempt for programs. Choices are named by their keys on this paper; marks come when the quiz lets them be reviewed.</summary>
/// <param name="Deadline">The last instant at which an answer counts; null without a limit.</param>
/// <param name="SavedAt">When something was saved last.</param>
/// <param name="Score">0–1; null before it is handed in and while an essay waits for review.</param>
internal sealed record AttemptState(
    Guid Id,
    Guid EnrolmentId,
    string Course,
    string Step,
    string Title,
    int Number,
    DateTimeOffset StartedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? SavedAt,
    DateTimeOffset? SubmittedAt,
    double? Score,
    bool? Passed,
    IReadOnlyList<AttemptState.Item> Questions
)
{
    /// <summary>A question on the paper.</summary>
    /// <param name="Kind">The member <c>kind</c> of a response to it.</param>
    /// <param name="Stem">Markdown.</param>
    /// <param name="Several">Whether more than one choice may be taken.</param>
    /// <param name="Choices">Options; the right sides of a matching; the items of an ordering.</param>
    /// <param name="Lefts">The left sides of a matching.</param>
    /// <param name="Answer">The answer that counts so far, in keys.</param>
    public sealed record Item(
        string Id,
        string Kind,
        string Stem,
        bool Several,
        string? Unit,
        string? Image,
        string? ImageText,
        IReadOnlyList<Choice> Choices,
        IReadOnlyList<Choice> Lefts,
        Response? Answer,
        Mark? Mark
    );

    public sealed record Choice(string Key, string Text);

    /// <param name="State"><c>right</c>, <c>partly</c>, <c>wrong</c> or <c>waits</c>.</param>
    public sealed record Mark(string State, decimal Points, decimal Max, string Explanation, IReadOnlyList<Part> Parts);

    /// <param name="Key">As in the choices, or of a left side.</param>
    /// <param name="Right">What the learner did with it is right.</param>
    public sealed record Part(string Key, bool Taken, bool Right, string? Feedback);

    public static AttemptState Of(AttemptRead read)
    {
        var quiz = read.Attempt.Quiz;
        var marks = QuizRules.MayReview(quiz, read.Row.SubmittedAt is not null, read.Row.Passed)
            ? QuizRules.Result(quiz, read.Attempt.Paper, read.Answers).Marks
            : null;
        return new AttemptState(
            read.Row.Id,
            read.Row.EnrolmentId,
            read.CourseSlug,
            read.Row.StepId,
            quiz.Title,
            read.Row.Number,
            read.Row.StartedAt,
            read.Row.Deadline,
            read.SavedAt,
            read.Row.SubmittedAt,
            read.Row.Score,
            read.Row.Passed,
            [.. read.Attempt.Paper.Items.Select((item, place) => ItemOf(read, item, marks?[place]))]
        );
    }

    private static Item ItemOf(AttemptRead read, PaperItem item, ResponseMark? mark)
    {
        var image = item.Question as ImageQuestion;
        return new Item(
            item.Question.Id,
            KindOf(item.Question),
            item.Question.Stem,
            item.Question is MultipleChoice || image?.Options.Count(option => option.Correct) > 1,
            (item.Question as Numeric)?.Unit,
            image is null ? null : $"/content/{read.Row.CourseHash}/{image.Image}",
            image?.Alt,
            [.. item.Choices.Select(choice => new Choice(choice.Key, choice.Text))],
            item.Question is Matching matching
                ? [.. matching.Pairs.Select(pair => new Choice(pair.Id, pair.Left))]
                : [],
            read.Answers.GetValueOrDefault(item.Question.Id) is { } kept ? item.ToKeys(kept) : null,
            mark is null ? null : MarkOf(item, mark)
        );
    }

    private static Mark MarkOf(PaperItem item, ResponseMark mark) =>
        new(
            JsonNamingPolicy.CamelCase.ConvertName($"{mark.State}"),
            mark.Points,
            mark.Max,
            mark.Explanation,
            [.. mark.Parts.Select(part => new Part(KeyOf(item, part.Id), part.Taken, part.Right, part.Feedback))]
        );

    /// <summary>A left side and a judgement are named as they are.</summary>
    private static string KeyOf(PaperItem item, string id) =>
        item.Question is Matching ? id : item.Choices.FirstOrDefault(choice => choice.Id == id)?.Key ?? id;

    /// <summary>The member <c>kind</c> of a response to the question.</summary>
    public static string KindOf(Question question) =>
        question switch
        {
            SingleChoice or MultipleChoice or ImageQuestion => "chosen",
            TrueFalse => "judged",
            Matching => "matched",
            Ordering => "ordered",
            _ => "written",
        };
}
