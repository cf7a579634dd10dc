namespace LearnClinicalAI.Simulation;

internal static class PhraseCase
{
    /// <summary>Words that lose their capital inside a sentence; a name keeps it.</summary>
    private static readonly HashSet<string> Plain =
    [
        .. "It The Our No Yes My A An About Just Not Since Like In On At Every Never Once We He She They There This That When Well Only Maybe Both Up Down Two Three Four Five Six None Nothing Sometimes Always Usually All Right For From Over".Split(
            ' '
        ),
    ];

    /// <summary>"It woke me." after "As I said," begins with a small letter.</summary>
    public static string AfterLead(string sentence)
    {
        var first = sentence.Split(' ', 2)[0].TrimEnd(',', '.', ';');
        return Plain.Contains(first.Split('\'')[0]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }
}
