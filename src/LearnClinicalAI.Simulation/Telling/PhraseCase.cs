namespace LearnClinicalAI.Simulation;

/// <summary>Knows which words of a case are names, so that a sentence can go on after "As I said,".</summary>
internal sealed class PhraseCase
{
    private readonly HashSet<string> small;

    public PhraseCase(CaseScript script) =>
        small = [
            .. script
                .Facts.SelectMany(fact => fact.Says.Append(fact.More ?? ""))
                .Concat(script.Defaults.SelectMany(answer => answer.Says))
                .Concat(Lexicon.English.Replies.Values.SelectMany(lines => lines))
                .SelectMany(text => text.Split(' '))
                .Where(word => word.Length > 0 && char.IsLower(word[0]))
                .Select(First),
        ];

    /// <summary>Its first word is written small where it stands inside a sentence: it is no name and no "I", and no answer by itself.</summary>
    public bool Flows(string sentence) =>
        sentence.Length > 0
        && char.IsUpper(sentence[0])
        && small.Contains(First(char.ToLowerInvariant(sentence[0]) + sentence[1..]))
        && First(sentence).ToLowerInvariant() is not ("i" or "no" or "yes");

    private static string First(string text) =>
        text.Split(' ', 2)[0].Split('\'')[0].TrimEnd(',', '.', ';', ':', '!', '?');
}
