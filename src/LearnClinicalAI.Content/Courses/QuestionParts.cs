using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Courses;

/// <summary>What the kinds of question have in common, for rules that look at all of them.</summary>
internal static class QuestionParts
{
    public static IReadOnlyList<Option> OptionsOf(Question question) =>
        question switch
        {
            SingleChoice single => single.Options,
            MultipleChoice multiple => multiple.Options,
            ImageQuestion image => image.Options,
            _ => [],
        };

    /// <summary>Words compared as a reader would: case, spaces and the last full stop do not tell them apart.</summary>
    public static string Folded(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.');
}
