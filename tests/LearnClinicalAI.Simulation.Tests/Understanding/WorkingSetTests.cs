namespace LearnClinicalAI.Simulation.Tests;

public sealed class WorkingSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("working.tsv")]
    [InlineData("second.tsv")]
    [InlineData("third.tsv")]
    [InlineData("fourth.tsv")]
    public void At_least_95_in_100_of_our_own_questions_are_understood_exactly(string file)
    {
        var asked = Questions.Read(file).Select(question => (Question: question, Met: question.IsMet())).ToList();
        foreach (var kind in asked.GroupBy(row => row.Question.Kind).OrderBy(kind => kind.Key))
        {
            output.WriteLine($"{kind.Key, -12} {kind.Count(row => row.Met), 4} of {kind.Count(), 4}");
        }
        foreach (var (question, _) in asked.Where(row => !row.Met))
        {
            output.WriteLine(
                $"  {question.Kind}: {question.Text} [{question.Before}] expected {question.Expected}, heard {question.Heard()}"
            );
        }
        Assert.True(asked.Count(row => row.Met) >= 0.95 * asked.Count);
    }

    [Theory]
    [InlineData("working.tsv")]
    [InlineData("second.tsv")]
    [InlineData("third.tsv")]
    [InlineData("fourth.tsv")]
    public void No_attack_nonsense_or_off_topic_question_is_answered_with_a_fact(string file)
    {
        var told = Questions
            .Read(file)
            .Where(question => question.Expected is "?" or "-")
            .Where(question => question.Reply().Facts.Count > 0)
            .Select(question => question.Text);
        Assert.Empty(told);
    }
}
