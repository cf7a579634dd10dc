using System.IO.Compression;
using System.Reflection;
using LearnClinicalAI.Training;

namespace LearnClinicalAI.Simulation.Tests;

/// <summary>The phrases that the understanding is learnt from, and what was learnt.</summary>
public sealed class PhraseTests
{
    private static readonly IReadOnlyList<Phrase> All = Lessons.Read(FrozenSet.Phrases);

    [Fact]
    public void Every_intent_has_phrases_and_no_other_has() =>
        Assert.Equal(
            StandardIntents.All.Append(IntentModel.None).Append(IntentModel.Statement).Order(),
            All.Select(phrase => phrase.Label).Distinct().Order()
        );

    [Fact]
    public void No_phrase_is_empty_or_stands_under_two_intents()
    {
        Assert.DoesNotContain(All, phrase => string.IsNullOrWhiteSpace(phrase.Text));
        var twice = All.GroupBy(phrase => Plain(phrase.Text))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(phrase => phrase.Label))}");
        Assert.Empty(twice);
    }

    [Fact]
    public void No_question_of_the_frozen_sets_is_a_phrase_but_by_coincidence()
    {
        var phrases = All.Select(phrase => Plain(phrase.Text)).ToHashSet();
        foreach (var set in (string[])["scored", "working", "dev-1", "dev-2", "dev-3"])
        {
            var turns = FrozenSet.Read(set).Where(turn => turn.Q.Split(' ').Length > 4).ToList();
            Assert.True(turns.Count(turn => phrases.Contains(Plain(turn.Q))) < turns.Count * 0.03, set);
        }
    }

    [Fact]
    public void The_shipped_weights_are_those_that_the_phrases_teach()
    {
        using var shipped = Assembly
            .GetAssembly(typeof(Encounter))!
            .GetManifestResourceStream("lexicon/en/weights.bin.gz")!;
        using var plain = new GZipStream(shipped, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        plain.CopyTo(bytes);
        Assert.True(
            bytes.ToArray().AsSpan().SequenceEqual(Lessons.Weights(All)),
            "Learn them again: dotnet run -c Release --project src/tools/LearnClinicalAI.Training src/LearnClinicalAI.Simulation/lexicon/en"
        );
    }

    private static string Plain(string text) =>
        string.Join(' ', Tokens.Of(text)) is { Length: > 0 } words ? words : text;
}
