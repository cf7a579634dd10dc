using System.IO.Compression;
using System.Reflection;

namespace LearnClinicalAI.Simulation;

/// <summary>
/// A linear model, learnt from <c>lexicon/en/phrases</c>: for each feature of a clause, what it says for and against each
/// label. <c>src/tools/LearnClinicalAI.Training</c> makes its file.
/// </summary>
internal sealed class IntentModel
{
    /// <summary>The label of what the patient could not take up: nonsense, attacks, what is no affair of theirs.</summary>
    public const string None = "none";

    /// <summary>The label of what asks nothing and does no act.</summary>
    public const string Statement = "statement";

    private const string Resource = "lexicon/en/weights.bin.gz";
    private static readonly Lazy<IntentModel> Shipped = new(Load);

    private readonly Dictionary<uint, int> rows;
    private readonly int[] starts;
    private readonly byte[] labels;
    private readonly sbyte[] weights;
    private readonly float unit;
    private readonly Dictionary<string, int> counts;
    private readonly int phrases;

    private IntentModel(BinaryReader reader)
    {
        Labels = [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => reader.ReadString())];
        phrases = reader.ReadInt32();
        counts = [];
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            counts.Add(reader.ReadString(), reader.ReadInt32());
        }
        unit = reader.ReadSingle();
        var features = reader.ReadInt32();
        rows = new Dictionary<uint, int>(features);
        starts = new int[features + 1];
        for (var row = 0; row < features; row++)
        {
            rows.Add(reader.ReadUInt32(), row);
            starts[row + 1] = starts[row] + reader.ReadByte();
        }
        labels = reader.ReadBytes(starts[features]);
        weights = (sbyte[])(Array)reader.ReadBytes(starts[features]);
    }

    public static IntentModel English => Shipped.Value;

    public IReadOnlyList<string> Labels { get; }

    public static IntentModel Read(Stream file)
    {
        using var reader = new BinaryReader(file);
        return new IntentModel(reader);
    }

    /// <summary>In how many of the phrases a word stands.</summary>
    public int Count(string stem) => counts.GetValueOrDefault(stem);

    /// <summary>How much a word tells: the logarithm of the phrases there are over those that have it.</summary>
    public double Rarity(string stem) => Math.Log(phrases / (Count(stem) + 0.5));

    /// <summary>How likely each label holds, 0–1 each and each for itself.</summary>
    public void Judge(IReadOnlyList<Word> words, List<uint> features, Span<float> likely)
    {
        likely.Clear();
        var met = 0;
        foreach (var feature in features)
        {
            met += Add(feature, likely);
        }
        foreach (var word in words)
        {
            met += rows.ContainsKey(ClauseFeatures.Unigram(word.Stem)) ? 0 : Add(ClauseFeatures.Strange, likely);
        }
        var norm = unit / MathF.Sqrt(Math.Max(1, met));
        for (var i = 0; i < likely.Length; i++)
        {
            likely[i] = Exponential.Sigmoid(likely[i] * norm);
        }
    }

    private int Add(uint feature, Span<float> scores)
    {
        if (!rows.TryGetValue(feature, out var row))
        {
            return 0;
        }
        for (var at = starts[row]; at < starts[row + 1]; at++)
        {
            scores[labels[at]] += weights[at];
        }
        return 1;
    }

    private static IntentModel Load()
    {
        using var file =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly holds no {Resource}.");
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        plain.CopyTo(whole);
        whole.Position = 0;
        return Read(whole);
    }
}
