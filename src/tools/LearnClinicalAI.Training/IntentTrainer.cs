using System.Numerics;
using System.Runtime.InteropServices;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Training;

/// <summary>A text and the labels that hold of it.</summary>
internal sealed record Example(IReadOnlyList<uint> Features, int[] Labels);

/// <summary>
/// Learns a linear model by logistic regression, each label against the rest (AdaGrad, in a fixed order). No library
/// function that differs between machines is used, so that the same phrases give the same weights everywhere.
/// </summary>
internal sealed class IntentTrainer
{
    private const int Epochs = 12;
    private const float Rate = 0.2f;
    private const float Decay = 0.00002f;

    /// <summary>Scores of long clauses are brought to the size of short ones: this over the root of their features.</summary>
    private const float Scale = 3f;

    /// <summary>A feature of fewer examples is not learnt.</summary>
    private const int LeastExamples = 4;

    /// <summary>A gradient below this teaches nothing.</summary>
    private const float LeastGradient = 1e-4f;

    /// <summary>Weights are kept in 127 steps; smaller ones than this many are not kept.</summary>
    private const int LeastSteps = 3;

    private readonly int labels;
    private readonly int width;
    private readonly Dictionary<uint, int> index = new() { [ClauseFeatures.Strange] = 0 };
    private readonly List<int[]> rows;
    private readonly IReadOnlyList<Example> examples;
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] scores;

    /// <param name="words">The features that are whole words: where one is not learnt, the word is strange.</param>
    public IntentTrainer(int labels, IReadOnlyList<Example> examples, HashSet<uint> words)
    {
        (this.labels, this.examples) = (labels, examples);
        var often = examples
            .SelectMany(example => example.Features.Distinct())
            .CountBy(feature => feature)
            .Where(count => count.Value >= LeastExamples)
            .Select(count => count.Key);
        foreach (var feature in often.Order())
        {
            index.TryAdd(feature, index.Count);
        }
        rows = [.. examples.Select(example => Row(example, words))];
        var lanes = Vector<float>.Count;
        width = (labels + lanes - 1) / lanes * lanes;
        weights = new float[index.Count * width];
        squares = new float[index.Count * width];
        scores = new float[width];
        Array.Fill(squares, 0.1f);
    }

    private int[] Row(Example example, HashSet<uint> words)
    {
        var row = new List<int>(example.Features.Count);
        foreach (var feature in example.Features)
        {
            if (index.TryGetValue(feature, out var at))
            {
                row.Add(at);
            }
            else if (words.Contains(feature))
            {
                row.Add(index[ClauseFeatures.Strange]);
            }
        }
        return [.. row];
    }

    /// <summary>Learns, and writes: the step of a weight, the features in order, and their labels and weights in steps.</summary>
    public void Write(BinaryWriter writer)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Learn(rows[at], examples[at].Labels);
            }
        }
        var step = weights.Max(MathF.Abs) / sbyte.MaxValue;
        writer.Write(step * Scale);
        writer.Write(index.Count);
        var (kept, steps) = (new List<byte>(), new List<sbyte>());
        foreach (var (feature, row) in index.OrderBy(pair => pair.Key))
        {
            var before = kept.Count;
            for (var label = 0; label < labels; label++)
            {
                var weight = (int)MathF.Round(weights[row * width + label] / step);
                if (Math.Abs(weight) >= LeastSteps)
                {
                    kept.Add((byte)label);
                    steps.Add((sbyte)weight);
                }
            }
            writer.Write(feature);
            writer.Write((byte)(kept.Count - before));
        }
        writer.Write(CollectionsMarshal.AsSpan(kept));
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(steps)));
    }

    private void Learn(int[] row, int[] holding)
    {
        var norm = Scale / MathF.Sqrt(row.Length);
        Array.Clear(scores);
        var sum = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        foreach (var at in row)
        {
            var own = Lanes(weights, at);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += own[i];
            }
        }
        for (var label = 0; label < width; label++)
        {
            var error =
                label < labels
                    ? Exponential.Sigmoid(scores[label] * norm) - (Array.IndexOf(holding, label) >= 0 ? 1 : 0)
                    : 0;
            scores[label] = MathF.Abs(error) < LeastGradient ? 0 : error * norm;
        }
        foreach (var at in row)
        {
            Step(Lanes(weights, at), Lanes(squares, at), sum);
        }
    }

    private static void Step(Span<Vector<float>> own, Span<Vector<float>> square, Span<Vector<float>> error)
    {
        for (var i = 0; i < own.Length; i++)
        {
            var gradient = error[i] + Decay * own[i];
            square[i] += gradient * gradient;
            own[i] -= Rate * gradient / Vector.SquareRoot(square[i]);
        }
    }

    private Span<Vector<float>> Lanes(float[] all, int row) =>
        MemoryMarshal.Cast<float, Vector<float>>(all.AsSpan(row * width, width));
}
