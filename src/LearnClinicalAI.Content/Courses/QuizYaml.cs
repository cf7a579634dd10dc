using LearnClinicalAI.Content.Rules;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Courses;

/// <summary>What a file under <c>quizzes/</c> says.</summary>
internal static class QuizYaml
{
    public static Quiz Read(Section top, string file)
    {
        var questions = new List<Question>();
        top.NeedEach(
            "questions",
            section =>
            {
                var question = ReadQuestion(section);
                if (question is not null)
                {
                    questions.Add(section.Placed(question));
                }
                return question ?? new object();
            }
        );
        var quiz = new Quiz
        {
            File = file,
            Title = top.Text("title"),
            Attempts = top.Whole("attempts", 0, 100, 0),
            Minutes = top.Whole("minutes", 0, 600, 0),
            Shuffle = top.Flag("shuffle"),
            Draw = top.Whole("draw", 0, 1_000, 0),
            CooldownMinutes = top.Whole("cooldownMinutes", 0, 100_000, 0),
            PassMark = top.Number("passMark", 0, 1),
            Review = top.Word<ReviewRule>("review", ReviewRule.AfterSubmit),
            Questions = questions,
        };
        top.Close();
        return top.Placed(quiz);
    }

    private static Question? ReadQuestion(Section section)
    {
        var type = section.Word(
            "type",
            null,
            "single",
            "multiple",
            "true-false",
            "matching",
            "ordering",
            "numeric",
            "short-text",
            "essay",
            "image"
        );
        var shared = new Essay
        {
            Id = section.Id(),
            Stem = section.Text("stem"),
            Objective = section.MaybeId("objective"),
            Difficulty = section.Whole("difficulty", 1, 5, 1),
            Sources = section.Ids("sources"),
            Points = section.Number("points", 0.01m, 100, 1),
            Explanation = section.Text("explanation", ""),
        };
        return OfType(type, section) is { } question
            ? question with
            {
                Id = shared.Id,
                Stem = shared.Stem,
                Objective = shared.Objective,
                Difficulty = shared.Difficulty,
                Sources = shared.Sources,
                Points = shared.Points,
                Explanation = shared.Explanation,
            }
            : null;
    }

    private static Question? OfType(string type, Section section) =>
        type switch
        {
            "single" => new SingleChoice
            {
                Id = "",
                Stem = "",
                Options = Options(section),
            },
            "multiple" => new MultipleChoice
            {
                Id = "",
                Stem = "",
                Options = Options(section),
            },
            "image" => new ImageQuestion
            {
                Id = "",
                Stem = "",
                Image = section.Text("image"),
                Alt = section.Text("alt"),
                Options = Options(section),
            },
            "true-false" => ReadTrueFalse(section),
            "matching" => new Matching
            {
                Id = "",
                Stem = "",
                Pairs = section.NeedEach(
                    "pairs",
                    pair => new MatchingPair(pair.Id(), pair.Text("left"), pair.Text("right"))
                ),
            },
            "ordering" => new Ordering
            {
                Id = "",
                Stem = "",
                Items = section.NeedEach("items", item => new OrderingItem(item.Id(), item.Text("text"))),
            },
            "numeric" => new Numeric
            {
                Id = "",
                Stem = "",
                Answer = section.Number("answer", -1e12m, 1e12m),
                Tolerance = section.Number("tolerance", 0, 1e12m, 0),
                Unit = section.MaybeText("unit"),
            },
            "short-text" => new ShortText
            {
                Id = "",
                Stem = "",
                Accept = section.SomeTexts("accept"),
            },
            "essay" => new Essay
            {
                Id = "",
                Stem = "",
                Guidance = section.MaybeText("guidance"),
            },
            _ => null,
        };

    private static IReadOnlyList<Option> Options(Section section) =>
        section.NeedEach(
            "options",
            option => new Option(option.Id(), option.Text("text"), option.Flag("correct"), option.MaybeText("feedback"))
        );

    private static TrueFalse ReadTrueFalse(Section section)
    {
        var feedback = section.Child("feedback");
        var question = new TrueFalse
        {
            Id = "",
            Stem = "",
            Answer = section.Flag("answer", null),
            FeedbackIfTrue = feedback?.MaybeText("true"),
            FeedbackIfFalse = feedback?.MaybeText("false"),
        };
        feedback?.Close();
        return question;
    }
}
