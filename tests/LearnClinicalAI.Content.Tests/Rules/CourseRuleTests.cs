namespace LearnClinicalAI.Content.Tests.Rules;

/// <summary>Each row breaks one thing in a sound course and names the rule, file and words that must come of it.</summary>
public sealed class CourseRuleTests
{
    private const string Course = "course.yaml";
    private const string Lesson = "lessons/01-first.md";
    private const string Quiz = "quizzes/01-first.yaml";

    public static TheoryData<string, string, string, string, int, string> Mistakes() =>
        new()
        {
            // rule, file, what stands there, what is written instead, line of the complaint, a piece of it
            { "UniqueCourseIds", Quiz, "id: q3", "id: q2", 22, "another question" },
            { "UniqueCourseIds", Quiz, "id: b, text: That", "id: a, text: That", 19, "another option" },
            { "ResolvedSteps", Course, "file: lessons/01-first.md", "file: lessons/02.md", 28, "no file" },
            { "ResolvedSteps", Course, "case: small-case", "case: large-case", 30, "no case \"large-case\"" },
            { "ResolvedSteps", Course, "steps:", "prerequisites: [other]\nsteps:", 27, "no course \"other\"" },
            { "ResolvedReferences", Lesson, "objectives: [o1]", "objectives: [o2]", 3, "no objective \"o2\"" },
            {
                "ResolvedReferences",
                Lesson,
                "So it was seen.[^some-2025]",
                "So it was seen.[^some-2024]",
                9,
                "Did you mean \"some-2025\"?"
            },
            { "ResolvedReferences", Course, "year: 2025", "year: 2024", 26, "its year" },
            { "ResolvedReferences", Course, "\"https://journal.example/1\"", "\"javascript:x\"", 26, "address" },
            {
                "RightKey",
                Quiz,
                "text: This one here, correct: true",
                "text: This one here, correct: false",
                18,
                "not none"
            },
            {
                "RightKey",
                Quiz,
                "text: That one there, correct: false",
                "text: That one there, correct: true",
                18,
                "type: multiple"
            },
            { "RightKey", Quiz, "That one there", "this one  here.", 19, "same as one above" },
            { "RightKey", Quiz, "draw: 0", "draw: 20", 5, "More questions" },
            { "RightKey", Quiz, "image: media/bars.svg", "image: media/pies.svg", 27, "no file" },
            {
                "GivenFeedback",
                Quiz,
                ", correct: false, feedback: No. }",
                ", correct: false }",
                19,
                "\"b\" has no feedback"
            },
            { "GivenFeedback", Quiz, ", feedback: { true: \"Yes.\", false: \"No.\" }", "", 25, "either answer" },
            { "GivenFeedback", Quiz, ", explanation: Counted.", "", 21, "no explanation" },
            {
                "ItemFlaws",
                Quiz,
                "This one here",
                "This one here at great length and with every reason that could be thought of",
                18,
                "by far the longest"
            },
            { "ItemFlaws", Quiz, "That one there", "All of the above", 19, "All of the above" },
            { "ItemFlaws", Quiz, "That one there", "It never is", 19, "\"never\"" },
            { "ItemFlaws", Quiz, "stem: Which is it?", "stem: Which is not so?", 12, "negative" },
            { "LessonChecks", Lesson, "- [x] The other", "- [ ] The other", 20, "one that is right" },
            { "LessonChecks", Lesson, "question: Which is it?\n", "", 20, "asks nothing" },
            { "LessonChecks", Lesson, " — No, the other.", "", 22, "no feedback" },
            { "CleanLessons", Lesson, "A note with **weight**.", "A <b>note</b>.", 14, "HTML" },
            { "CleanLessons", Lesson, "[below](#below)", "[below](javascript:x)", 28, "taken out" },
            { "CleanLessons", Lesson, "![Two bars, one higher.]", "![]", 11, "text alternative" },
            { "CleanLessons", Lesson, "media/bars.svg", "media/pies.svg", 11, "no file" },
            { "CleanLessons", Lesson, "[!NOTE]", "[!NOTICE]", 13, "no callout" },
            { "CleanLessons", Lesson, ":::check", ":::quiz", 20, ":::check" },
            { "CleanLessons", Quiz, "stem: It is so.", "stem: \"## It is so.\"", 25, "heading" },
            { "KnownTerms", Lesson, "[[Automation bias]]", "[[Automatic bias]]", 9, "Automatic bias" },
            { "DisclosedPeople", Course, ", relationships: []", "", 18, "disclosed nothing" },
            {
                "DisclosedPeople",
                Course,
                "relationships: []",
                "relationships: [ { company: Acme, nature: shares, relevant: true } ]",
                18,
                "Acme"
            },
            { "CourseTerm", Course, "expires: 2029-02-28", "expires: 2029-03-01", 16, "2029-02-28" },
            { "CourseTerm", Course, "expires: 2029-02-28", "expires: 2026-02-27", 16, "before its release" },
            {
                "CoveredObjectives",
                Course,
                "text: Know what it is. }",
                "text: Know what it is. }\n  - { id: o2, text: More }",
                9,
                "No lesson teaches"
            },
            { "MissingKey", Lesson, "---\ntitle: The first lesson", "title: The first lesson", 1, "front matter" },
            {
                "UnknownKey",
                Lesson,
                "title: The first lesson",
                "titel: The first lesson",
                2,
                "Did you mean \"title\"?"
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_where_it_stands(
        string rule,
        string path,
        string old,
        string now,
        int line,
        string said
    )
    {
        var complaints = new SmallCourse().Change(path, old, now).Read().Complaints;

        Assert.Contains(
            complaints,
            complaint =>
                complaint.Rule == rule
                && complaint.Path == path
                && complaint.Line == line
                && complaint.Message.Contains(said)
        );
    }

    [Fact]
    public void A_lesson_that_no_step_uses_and_a_picture_that_nothing_shows_are_warnings()
    {
        var complaints = new SmallCourse()
            .With("lessons/02-second.md", "---\ntitle: Second\n---\nText.")
            .With("media/more.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
            .Read()
            .Complaints;

        Assert.Equal(
            [("lessons/02-second.md", "ResolvedSteps"), ("media/more.svg", "Pictures")],
            complaints.Select(complaint => (complaint.Path, complaint.Rule))
        );
        Assert.All(complaints, complaint => Assert.Equal(Severity.Warning, complaint.Severity));
    }

    [Fact]
    public void Every_rule_that_complains_has_its_file_under_Rules() =>
        Assert.All(
            Mistakes().Select(row => row.Data.Item1).Distinct(),
            rule => Assert.NotNull(typeof(CaseReader).Assembly.GetType($"LearnClinicalAI.Content.Rules.{rule}"))
        );
}
