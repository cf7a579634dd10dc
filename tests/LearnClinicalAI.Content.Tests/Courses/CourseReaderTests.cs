using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Tests.Courses;

public sealed class CourseReaderTests
{
    [Fact]
    public void A_course_with_nothing_wrong_is_read_without_a_complaint()
    {
        var result = new SmallCourse().Read();

        Assert.Empty(result.Complaints.Select(complaint => complaint.ToString()));
        Assert.True(result.IsSound);
    }

    [Fact]
    public void Every_kind_of_question_arrives_in_its_type()
    {
        var quiz = new SmallCourse().Read().Value!.Quizzes["quizzes/01-first.yaml"];

        Assert.Equal(
            [
                typeof(SingleChoice),
                typeof(Numeric),
                typeof(ShortText),
                typeof(Matching),
                typeof(Ordering),
                typeof(TrueFalse),
                typeof(Essay),
                typeof(ImageQuestion),
                typeof(MultipleChoice),
            ],
            quiz.Questions.Select(question => question.GetType())
        );
        var numeric = Assert.IsType<Numeric>(quiz.Question("q2"));
        Assert.Equal(
            (12m, 0.5m, "%", "Counted."),
            (numeric.Answer, numeric.Tolerance, numeric.Unit, numeric.Explanation)
        );
        Assert.Equal("No.", Assert.IsType<TrueFalse>(quiz.Question("q6")).FeedbackIfFalse);
    }

    [Fact]
    public void A_step_finds_its_lesson_and_its_quiz()
    {
        var folder = new SmallCourse().Read().Value!;

        Assert.Equal("The first lesson", folder.LessonOf(folder.Course.Step("first")!)!.Title);
        Assert.Equal("Quiz", folder.QuizOf(folder.Course.Step("quiz-1")!)!.Title);
        Assert.Null(folder.LessonOf(folder.Course.Step("play")!));
        Assert.Equal("I have read the policy.", folder.Course.Step("promise")!.Text);
    }

    [Fact]
    public void Words_are_those_that_are_read_and_not_the_checks_or_references()
    {
        var lesson = new SmallCourse().Read().Value!.Lessons["lessons/01-first.md"];

        // What it is | It is called Automation bias. So it was seen. | The bars. | Mind this A note with weight.
        // | a b 1 2 | What it is | See the site or below.   (the picture's own text is not counted)
        Assert.Equal(3 + 9 + 2 + 6 + 4 + 3 + 5, lesson.Words);
        Assert.Equal((1, 1), (lesson.ReadingMinutes, lesson.Checks));
    }

    [Fact]
    public void A_planned_course_may_outline_steps_that_are_not_written_yet()
    {
        var result = new SmallCourse()
            .Change("course.yaml", "status: ready", "status: planned")
            .Change(
                "course.yaml",
                "  - { id: evaluation",
                "  - { id: later, kind: lesson, title: Later }\n  - { id: evaluation"
            )
            .Read();

        Assert.True(result.IsSound, string.Join('\n', result.Complaints));
    }
}
