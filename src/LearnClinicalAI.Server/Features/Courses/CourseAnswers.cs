using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.Extensions.Localization;

namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>A course in the catalogue, for programs.</summary>
/// <param name="Status"><c>ready</c> or <c>planned</c>.</param>
/// <param name="Hash">The revision that newcomers get.</param>
internal sealed record CourseInCatalogue(
    string Slug,
    string Title,
    string Summary,
    string Status,
    int Steps,
    int Minutes,
    string Hash
)
{
    /// <returns>Null where nothing of it can be served.</returns>
    public static CourseInCatalogue? Of(ContentHead head) =>
        head.Hash is { } hash && ContentCard.Read(head.Card) is { } card
            ? new(
                head.Slug,
                card.Title,
                card.Summary,
                CourseDetail.Spelled(card.Planned ? CourseStatus.Planned : CourseStatus.Ready),
                card.Steps,
                card.Minutes,
                hash
            )
            : null;
}

/// <summary>A course for programs, and where its learner stands.</summary>
/// <param name="Hash">The revision that the viewer is enrolled on, else the current one.</param>
/// <param name="PassMark">The minimum performance level of the quizzes together, 0–1.</param>
/// <param name="Prerequisites">Slugs of the courses to complete before.</param>
/// <param name="Enrolment">Null for who is not on it.</param>
internal sealed record CourseDetail(
    string Slug,
    string Title,
    string Summary,
    string Language,
    string Audience,
    IReadOnlyList<string> Objectives,
    string Status,
    string Hash,
    int Minutes,
    decimal PassMark,
    IReadOnlyList<string> Prerequisites,
    IReadOnlyList<CourseDetail.Step> Steps,
    CourseDetail.Standing? Enrolment
)
{
    /// <param name="Kind"><c>lesson</c>, <c>quiz</c>, <c>case</c>, <c>evaluation</c> or <c>attestation</c>.</param>
    /// <param name="Case">The slug of the case.</param>
    /// <param name="State"><c>locked</c>, <c>open</c> or <c>done</c>; null for who is not enrolled.</param>
    /// <param name="Score">The best so far, 0–1.</param>
    public sealed record Step(
        string Id,
        string Kind,
        string Title,
        string? Module,
        int Minutes,
        string? Case,
        string? State,
        DateTimeOffset? DoneAt,
        decimal? Score
    );

    /// <param name="Missing">What is still to do, in words.</param>
    public sealed record Standing(
        Guid Id,
        DateTimeOffset EnrolledAt,
        DateTimeOffset? CompletedAt,
        int StepsDone,
        int StepsTotal,
        double? Score,
        IReadOnlyList<string> Missing
    );

    public static CourseDetail Of(
        CourseView view,
        IReadOnlyList<MissingItem> missing,
        IStringLocalizer<CoursesTexts> texts
    ) =>
        new(
            view.Course.Slug,
            view.Course.Title,
            view.Course.Summary,
            view.Course.Language,
            view.Course.Audience,
            [.. view.Course.Objectives.Select(objective => objective.Text)],
            Spelled(view.Course.Status),
            view.Course.Hash,
            view.Course.Steps.Sum(step => step.Minutes),
            view.Course.PassMark,
            view.Course.Prerequisites,
            [.. view.Course.Steps.Select(step => StepOf(view, step))],
            view.Enrolment is not { } enrolment
                ? null
                : new Standing(
                    enrolment.Id,
                    enrolment.EnrolledAt,
                    enrolment.CompletedAt,
                    enrolment.StepsDone,
                    enrolment.StepsTotal,
                    enrolment.Score,
                    [.. missing.Select(item => texts.Say(item, view.Course))]
                )
        );

    /// <summary>A name of ours as the API spells it.</summary>
    public static string Spelled<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    private static Step StepOf(CourseView view, CourseStep step)
    {
        var stored = view.Progress.GetValueOrDefault(step.Id);
        return new Step(
            step.Id,
            Spelled(step.Kind),
            step.Title,
            step.Module,
            step.Minutes,
            step.Case,
            view.Enrolment is null ? null
                : view.IsDone(step) ? "done"
                : view.IsOpen(step) ? "open"
                : "locked",
            stored?.DoneAt,
            stored?.Score
        );
    }
}

/// <summary>What the gate of a course says before the start (rules G1), for programs that show it themselves.</summary>
/// <param name="CourseHash">With <paramref name="ProviderVersion"/> to be sent back with the acknowledgement.</param>
/// <param name="Statements">Accreditation and designation.</param>
/// <param name="Disclosures">Of the people in control of the content.</param>
internal sealed record GateText(
    string CourseHash,
    int ProviderVersion,
    string Audience,
    IReadOnlyList<string> Objectives,
    string Format,
    int Minutes,
    decimal PassMark,
    IReadOnlyList<GateText.Person> People,
    IReadOnlyList<string> Disclosures,
    string? CommercialSupport,
    IReadOnlyList<string> Statements,
    string AiDisclosure,
    string Hardware,
    string Contact,
    string Provider,
    string ProviderContact,
    string Privacy,
    DateOnly? ReleasedOn,
    DateOnly? ReviewedOn,
    DateOnly? ExpiresOn,
    IReadOnlyList<string> Sources,
    IReadOnlyList<Prerequisite> Unmet
)
{
    public sealed record Person(string Name, string Credentials, string Role);

    public static GateText Of(Course course, Credit.GateView gate, IReadOnlyList<Prerequisite> unmet) =>
        new(
            course.Hash,
            gate.Settings.Version,
            course.Audience,
            [.. course.Objectives.Select(objective => objective.Text)],
            Credit.GateFacts.FormatName(course.LearningFormat),
            course.Steps.Sum(step => step.Minutes),
            course.PassMark,
            [.. course.People.Select(person => new Person(person.Name, person.Credentials, person.Role))],
            [.. gate.Disclosures.Select(line => line.ToString())],
            gate.Support?.ToString(),
            [.. gate.Statements.Select(line => line.ToString())],
            course.AiDisclosure,
            course.Hardware,
            course.Contact,
            gate.Settings.Name,
            gate.Settings.Contact,
            gate.Settings.PrivacyText,
            gate.ReleaseOn,
            gate.ReviewedOn,
            gate.ExpiresOn,
            [.. course.Sources.Select(source => source.Text)],
            unmet
        );
}
