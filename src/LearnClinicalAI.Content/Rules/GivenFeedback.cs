using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>Whoever answers is told why it was right or wrong.</summary>
internal static class GivenFeedback
{
    public static void Check(CourseDraft draft)
    {
        foreach (var question in draft.Folder.Quizzes.Values.SelectMany(quiz => quiz.Questions))
        {
            foreach (
                var option in QuestionParts
                    .OptionsOf(question)
                    .Where(option => string.IsNullOrWhiteSpace(option.Feedback))
            )
            {
                draft.Error(
                    draft.Places.Of(option, "text"),
                    nameof(GivenFeedback),
                    $"The option \"{option.Id}\" has no feedback: say why it is {(option.Correct ? "right" : "wrong")}."
                );
            }
            if (question is TrueFalse judged && (judged.FeedbackIfTrue is null || judged.FeedbackIfFalse is null))
            {
                draft.Error(
                    draft.Places.Of(question, "feedback"),
                    nameof(GivenFeedback),
                    "feedback: { true: …, false: … } is needed, for either answer."
                );
            }
            var speaksByParts = question is TrueFalse || QuestionParts.OptionsOf(question).Count > 0;
            if (!speaksByParts && question is not Essay && question.Explanation.Length == 0)
            {
                draft.Error(
                    draft.Places.Of(question, "id"),
                    nameof(GivenFeedback),
                    $"\"{question.Id}\" has no explanation: say why the answer is what it is."
                );
            }
        }
    }
}
