using System.Text.RegularExpressions;
using LearnClinicalAI.Content.Courses;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Rules;

/// <summary>
/// Ways in which a question gives its answer away or trips a careful reader, as item-writing guides list them. They
/// are warnings: an author may have a reason.
/// </summary>
internal static partial class ItemFlaws
{
    /// <summary>How much longer than the next the right option is before it can be guessed by length.</summary>
    private const double MuchLonger = 1.4;

    [GeneratedRegex(
        @"\b(all|none|both|any|either|neither) (of|or) (the )?(above|these|those|options?)\b|\ball of them\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex AllOfTheAbove { get; }

    [GeneratedRegex(
        @"\b(always|never|invariably|impossible|guaranteed?s?|in (all|every) cases?|under no circumstances)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Absolute { get; }

    [GeneratedRegex(
        @"\b(not|except|least|isn['’]t|aren['’]t|doesn['’]t|cannot|false|incorrect|untrue)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Negative { get; }

    [GeneratedRegex(@"[^.?!:]*\?\s*\z", RegexOptions.NonBacktracking)]
    private static partial Regex LastQuestion { get; }

    public static void Check(CourseDraft draft)
    {
        foreach (var question in draft.Folder.Quizzes.Values.SelectMany(quiz => quiz.Questions))
        {
            var options = QuestionParts.OptionsOf(question);
            var asked = LastQuestion.Match(question.Stem.Trim());
            if (options.Count > 0 && asked.Success && Negative.IsMatch(asked.Value))
            {
                draft.Warn(
                    draft.Places.Of(question, "stem"),
                    nameof(ItemFlaws),
                    "The question asks in the negative, which is easily overlooked. Ask for what is so, or set the word in capitals."
                );
            }
            if (question is SingleChoice)
            {
                CheckLength(draft, options);
            }
            foreach (var option in options)
            {
                CheckOption(draft, option);
            }
        }
    }

    private static void CheckLength(CourseDraft draft, IReadOnlyList<Option> options)
    {
        var right = options.FirstOrDefault(option => option.Correct);
        var longest = options
            .Where(option => !option.Correct)
            .Select(option => option.Text.Length)
            .DefaultIfEmpty(0)
            .Max();
        if (right is not null && right.Text.Length > longest * MuchLonger)
        {
            draft.Warn(
                draft.Places.Of(right, "text"),
                nameof(ItemFlaws),
                "The right option is by far the longest, which gives it away. Make the others as full, or this one shorter."
            );
        }
    }

    private static void CheckOption(CourseDraft draft, Option option)
    {
        if (AllOfTheAbove.IsMatch(option.Text))
        {
            draft.Warn(
                draft.Places.Of(option, "text"),
                nameof(ItemFlaws),
                "\"All of the above\" and its like test the reading of options, and break when options are shuffled."
            );
        }
        if (!option.Correct && Absolute.Match(option.Text) is { Success: true } word)
        {
            draft.Warn(
                draft.Places.Of(option, "text"),
                nameof(ItemFlaws),
                $"\"{word.Value}\" marks this option as wrong to anybody who has taken tests before."
            );
        }
    }
}
