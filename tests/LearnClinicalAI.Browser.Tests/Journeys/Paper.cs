using System.Globalization;
using LearnClinicalAI.Learning;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>Answers the questions of an open quiz as its author would, by what stands on the page.</summary>
internal sealed class Paper(IPage page)
{
    public async Task AnswerRightlyAsync(Quiz quiz)
    {
        foreach (var question in quiz.Questions)
        {
            await AnswerAsync(question);
        }
    }

    private Task AnswerAsync(Question question) =>
        question switch
        {
            SingleChoice one => TickAsync(one.Id, one.Options),
            MultipleChoice several => TickAsync(several.Id, several.Options),
            ImageQuestion image => TickAsync(image.Id, image.Options),
            TrueFalse judged => Of(judged.Id)
                .GetByLabel(judged.Answer ? "True" : "False", new() { Exact = true })
                .CheckAsync(),
            Matching matching => MatchAsync(matching),
            Ordering ordering => OrderAsync(ordering),
            Numeric number => WriteAsync(number.Id, number.Answer.ToString(CultureInfo.InvariantCulture)),
            ShortText text => WriteAsync(text.Id, text.Accept[0]),
            _ => throw new InvalidOperationException($"{question.Id} needs a person to mark it."),
        };

    private async Task TickAsync(string question, IReadOnlyList<Option> options)
    {
        foreach (var option in options.Where(option => option.Correct))
        {
            await Of(question).GetByLabel(option.Text, new() { Exact = true }).CheckAsync();
        }
    }

    private async Task MatchAsync(Matching matching)
    {
        foreach (var pair in matching.Pairs)
        {
            await Of(matching.Id)
                .GetByLabel(pair.Left, new() { Exact = true })
                .SelectOptionAsync(new SelectOptionValue { Label = pair.Right });
        }
    }

    private async Task OrderAsync(Ordering ordering)
    {
        for (var place = 1; place <= ordering.Items.Count; place++)
        {
            await Of(ordering.Id)
                .GetByLabel($"Place {place}", new() { Exact = true })
                .SelectOptionAsync(new SelectOptionValue { Label = ordering.Items[place - 1].Text });
        }
    }

    private Task WriteAsync(string question, string words) => Of(question).GetByRole(AriaRole.Textbox).FillAsync(words);

    private ILocator Of(string question) => page.Locator($"#q-{question}");
}
