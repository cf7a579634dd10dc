using LearnClinicalAI.Credit;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content;

/// <summary>What of a course goes into the estimate of its time.</summary>
public static class CourseTime
{
    /// <summary>
    /// Mergener's formula over the words of the lessons in its steps and the questions that a learner meets in its
    /// quizzes (those drawn, where a quiz draws). Cases are not in it: the formula does not hold for a conversation,
    /// and their time takes pilot runs (rules.md C15).
    /// </summary>
    public static TimeEstimate OfText(CourseFolder folder)
    {
        var words = folder.Course.Steps.Select(folder.LessonOf).OfType<Lessons.Lesson>().Sum(lesson => lesson.Words);
        var questions = folder.Course.Steps.Select(folder.QuizOf).OfType<Quiz>().Sum(Met);
        return TimeEstimates.Mergener(words, questions, folder.Course.Difficulty);
    }

    private static int Met(Quiz quiz) =>
        quiz.Draw == 0 ? quiz.Questions.Count : Math.Min(quiz.Draw, quiz.Questions.Count);
}
