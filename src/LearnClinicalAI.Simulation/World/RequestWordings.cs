using System.Collections.Immutable;

namespace LearnClinicalAI.Simulation;

/// <summary>Which output of a tool a sentence asks for, by the outputs' request wordings and titles.</summary>
internal sealed class RequestWordings(CaseScript script)
{
    /// <summary>The share of a wording's weight that must be met; below it the tool has no answer.</summary>
    private const double Enough = 0.6;

    private readonly List<(CopilotOutput Output, List<HashSet<string>> Wordings)> requests =
    [
        .. script.Outputs.Select(output =>
            (output, output.Request.Append(output.Title).Select(Words).Where(words => words.Count > 0).ToList())
        ),
    ];

    public string? Find(string tool, string text, ImmutableHashSet<CopilotStage> stages)
    {
        var said = Words(text);
        string? best = null;
        var bestScore = 0.0;
        foreach (var (output, wordings) in requests)
        {
            if (output.Tool != tool || !stages.Contains(output.Stage))
            {
                continue;
            }
            foreach (var wording in wordings)
            {
                var met = wording.Count(said.Contains) / (double)wording.Count;
                // Of two wordings met as well, the longer says more.
                var score = met + wording.Count * 0.001;
                if (met >= Enough && score > bestScore)
                {
                    (best, bestScore) = (output.Id, score);
                }
            }
        }
        return best;
    }

    private static HashSet<string> Words(string text) =>
        [.. Tokens.Of(text).Select(word => Stem.Of(word)).Where(word => !FunctionWords.Contains(word))];

    private static readonly HashSet<string> FunctionWords =
    [
        .. "a an the is are be was of for to in on at and or what which how do doe did you i me my he she his her it this that please can could would show give tell with".Split(
            ' '
        ),
    ];
}
