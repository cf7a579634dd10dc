using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>A question can be answered rightly, in one way: a key, and options that differ.</summary>
internal static class RightKey
{
    public static void Check(CourseDraft draft)
    {
        foreach (var quiz in draft.Folder.Quizzes.Values)
        {
            foreach (var question in quiz.Questions)
            {
                if (Fault(question) is { } fault)
                {
                    draft.Error(draft.Places.Of(question, fault.Member), nameof(RightKey), fault.Message);
                }
                foreach (var (part, member) in Repeated(question))
                {
                    draft.Error(draft.Places.Of(part, member), nameof(RightKey), "This says the same as one above.");
                }
            }
            if (quiz.Draw > quiz.Questions.Count)
            {
                draft.Error(
                    draft.Places.Of(quiz, "draw"),
                    nameof(RightKey),
                    "More questions are drawn than there are."
                );
            }
        }
        CheckPictures(draft);
    }

    private static (string Member, string Message)? Fault(Question question)
    {
        var options = QuestionParts.OptionsOf(question);
        var right = options.Count(option => option.Correct);
        return question switch
        {
            SingleChoice or MultipleChoice or ImageQuestion when options.Count < 2 => (
                "options",
                "At least two options are needed."
            ),
            SingleChoice when right != 1 => (
                "options",
                $"One option is right (correct: true), not {(right == 0 ? "none" : "several; type: multiple lets several be")}."
            ),
            MultipleChoice or ImageQuestion when right == 0 => (
                "options",
                "No option is right: mark at least one with correct: true."
            ),
            Matching { Pairs.Count: < 2 } => ("pairs", "At least two pairs are needed."),
            Ordering { Items.Count: < 2 } => ("items", "At least two items are needed."),
            _ => null,
        };
    }

    private static IEnumerable<(object Part, string Member)> Repeated(Question question)
    {
        IEnumerable<(object Part, string Member, string Text)> parts = question switch
        {
            Matching matching => matching.Pairs.Select(pair => ((object)pair, "left", pair.Left)),
            Ordering ordering => ordering.Items.Select(item => ((object)item, "text", item.Text)),
            _ => QuestionParts.OptionsOf(question).Select(option => ((object)option, "text", option.Text)),
        };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return parts.Where(part => !seen.Add(QuestionParts.Folded(part.Text))).Select(part => (part.Part, part.Member));
    }

    private static void CheckPictures(CourseDraft draft)
    {
        foreach (var question in draft.Folder.Quizzes.Values.SelectMany(quiz => quiz.Questions).OfType<ImageQuestion>())
        {
            if (!draft.Folder.Media.ContainsKey(question.Image))
            {
                draft.Error(
                    draft.Places.Of(question, "image"),
                    nameof(RightKey),
                    $"There is no file {question.Image}."
                );
            }
        }
    }
}
