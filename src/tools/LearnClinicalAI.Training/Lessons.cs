using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Training;

/// <summary>A phrase of the lexicon and the intent it is filed under.</summary>
public sealed record Phrase(string Label, string Text);

/// <summary>The file of weights that the lexicon's phrases teach.</summary>
public static class Lessons
{
    /// <summary>Reads <c>phrases/*.txt</c>: a file for each intent, a phrase a line.</summary>
    public static IReadOnlyList<Phrase> Read(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    File.ReadLines(file).Select(line => new Phrase(Path.GetFileNameWithoutExtension(file), line))
                ),
        ];

    /// <summary>The model's file, not yet compressed. The same phrases give the same bytes.</summary>
    public static byte[] Weights(IReadOnlyList<Phrase> phrases)
    {
        var lexicon = Lexicon.English;
        var names = lexicon.Names.Select(name => new Phrase(name.Intent, name.Name)).ToList();
        IReadOnlyList<Phrase> single = [.. phrases, .. names];
        List<string> labels = [.. single.Select(phrase => phrase.Label).Distinct().Order(StringComparer.Ordinal)];
        var turns = single
            .Select(phrase => ((IReadOnlyList<string>)[phrase.Label], phrase.Text))
            .Concat(new Mixtures(single, names).All())
            .Select(turn => (Labels: turn.Item1, Words: Words(lexicon, turn.Text)))
            .Where(turn => turn.Words.Count > 0)
            .ToList();
        var features = new ClauseFeatures(lexicon);
        var examples = turns
            .Select(turn => new Example(
                features.Of(turn.Words),
                [.. turn.Labels.Distinct().Select(label => labels.IndexOf(label))]
            ))
            .ToList();
        var words = turns.SelectMany(turn => turn.Words).Select(word => ClauseFeatures.Unigram(word.Stem)).ToHashSet();

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write((byte)labels.Count);
        labels.ForEach(writer.Write);
        WriteCounts(writer, single, lexicon);
        new IntentTrainer(labels.Count, examples, words).Write(writer);
        writer.Flush();
        return file.ToArray();
    }

    private static void WriteCounts(BinaryWriter writer, IReadOnlyList<Phrase> phrases, Lexicon lexicon)
    {
        var counts = phrases
            .SelectMany(phrase => Words(lexicon, phrase.Text).Select(word => word.Stem).Distinct())
            .CountBy(stem => stem)
            .OrderBy(count => count.Key, StringComparer.Ordinal)
            .ToList();
        writer.Write(phrases.Count);
        writer.Write(counts.Count);
        foreach (var (stem, count) in counts)
        {
            writer.Write(stem);
            writer.Write(count);
        }
    }

    /// <summary>Patterns are found in 64 words; no phrase is longer.</summary>
    private static List<Word> Words(Lexicon lexicon, string text) =>
        [.. Sentences.Of(lexicon, text).SelectMany(sentence => sentence.Words).Take(64)];
}
