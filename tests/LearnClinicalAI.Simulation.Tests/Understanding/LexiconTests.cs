namespace LearnClinicalAI.Simulation.Tests;

public sealed class LexiconTests
{
    private static readonly Lexicon English = Lexicon.English;

    [Fact]
    public void Every_intent_of_the_standard_vocabulary_has_patterns_and_no_other_has()
    {
        Assert.Equal(StandardIntents.All.Order(), English.Intents.Order());
        foreach (var file in Lexicon.IntentFiles)
        {
            foreach (var (intent, lines) in LexiconText.Sections(LexiconText.Read("en", file)))
            {
                Assert.True(English.Reader.Read(intent, lines).Any(), intent);
            }
        }
    }

    [Fact]
    public void Absorptions_name_intents_that_exist() =>
        Assert.Empty(English.Absorptions.Named.Except(StandardIntents.All));

    [Fact]
    public void Concepts_are_all_used_and_have_words()
    {
        Assert.All(English.Concepts, concept => Assert.NotEmpty(concept.Value));
        var used = Lexicon.IntentFiles.SelectMany(file => LexiconText.Read("en", file)).ToList();
        string[] inCode = ["relative", "complaint", "pain", "symptom"];
        Assert.DoesNotContain(
            English.Concepts.Keys.Except(inCode),
            concept => !used.Exists(line => line.Contains($"<{concept}>", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_act_and_occasion_has_a_reply()
    {
        string[] occasions = ["not-understood", "refused", "unknown", "again", "no-request"];
        var acts = StandardIntents.All.Where(intent => intent.StartsWith("act.", StringComparison.Ordinal));
        Assert.Empty(occasions.Concat(acts).Except(English.Replies.Keys));
        Assert.All(English.Replies, reply => Assert.NotEmpty(reply.Value));
    }

    [Fact]
    public void No_topic_is_named_by_two_intents()
    {
        var topics = Lexicon
            .IntentFiles.SelectMany(file => LexiconText.Sections(LexiconText.Read("en", file)))
            .SelectMany(section =>
                English
                    .Reader.Read(section.Key, section.Value)
                    .Where(pattern => pattern.Kind == PatternKind.Topic)
                    .Select(pattern => (pattern.Source, section.Key))
            )
            .GroupBy(pair => pair.Source, pair => pair.Key)
            .Where(group => group.Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Distinct())}");
        Assert.Empty(topics);
    }

    [Theory]
    [InlineData("no", "no")]
    [InlineData("on", "on")]
    [InlineData("diabeties", "diabetes")]
    [InlineData("smoek", "smok")]
    [InlineData("naseua", "nausea")]
    [InlineData("coach", "coach")]
    public void Slips_are_mended_with_care(string typed, string stem) =>
        Assert.Equal(stem, English.Understand(typed).Single().Stem);
}
