namespace LearnClinicalAI.Scoring;

/// <summary>
/// How far a "no" reaches: a few words on in its own clause, along a list that ends in "or", and not past a word that turns
/// the sentence ("but", "because"). After the idea of NegEx (Chapman 2001), with our own words.
/// </summary>
internal static class Negation
{
    private const int Reach = 4;
    private const int LongestList = 12;

    private static readonly HashSet<string> Negations = Set(
        "no not without denies denied deny denying never nor neither nil none avoid avoids avoiding withhold withholding "
            + "cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt mustnt couldnt hasnt havent hadnt neednt"
    );

    /// <summary>"Not reflux, inferior infarct" sets against each other what "no fever, cough or rash" lists.</summary>
    private static readonly HashSet<string> Listing = Set("no without denies denied deny denying nil neither nor");

    private static readonly HashSet<string> Turns = Set(
        "but however although though except apart aside because since as due owing while unless until after before instead "
            + "rather then yet still so therefore which who"
    );

    /// <summary>"Without delay", "no doubt", "not only": nothing is denied.</summary>
    private static readonly HashSet<string> Emphases = Set(
        "delay delays doubt hesitation only just merely later matter sooner"
    );

    public static bool IsNegation(string word) => Negations.Contains(word);

    public static bool IsTurn(string word) => Turns.Contains(word);

    /// <summary>Whether the word at <paramref name="start"/> stands under a negation.</summary>
    public static bool Reaches(IReadOnlyList<FoldedWord> words, int start)
    {
        var commas = 0;
        var item = 0;
        for (var at = start; at > 0 && start - at < LongestList; at--)
        {
            switch (words[at].Before)
            {
                case Gap.Aside or Gap.Stop:
                    return false;
                case Gap.Comma when !EndsInOr(words, at):
                    return false;
                case Gap.Comma:
                    commas++;
                    item = 0;
                    break;
            }
            var word = words[at - 1].Text;
            if (Turns.Contains(word) || ++item > Reach)
                return false;
            if (Negations.Contains(word) && !IsEmphasis(words, at - 1))
                return commas == 0 || Listing.Contains(word);
        }
        return false;
    }

    private static bool IsEmphasis(IReadOnlyList<FoldedWord> words, int at) =>
        words.Skip(at + 1).Take(2).Any(word => Emphases.Contains(word.Text));

    private static bool EndsInOr(IReadOnlyList<FoldedWord> words, int from)
    {
        for (var at = from; at < words.Count && at < from + LongestList; at++)
        {
            if (at > from && words[at].Before is Gap.Aside or Gap.Stop)
                return false;
            if (words[at].Text is "or" or "nor")
                return true;
            if (Turns.Contains(words[at].Text) || Negations.Contains(words[at].Text))
                return false;
        }
        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
