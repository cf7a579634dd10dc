using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Turns "the patient", "she" and "her" of a record into the narrator's "I" and "my", with the verbs that follow.</summary>
internal sealed partial class Subjects(Person person, Voice voice)
{
    private static readonly HashSet<string> Patients = new(
        ["patient", "newborn", "neonate", "infant", "child", "baby", "toddler", "boy", "girl"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string> Women = new(
        ["mother", "wife", "sister", "daughter", "girlfriend", "aunt", "grandmother"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string> Men = new(
        ["father", "husband", "brother", "son", "boyfriend", "uncle", "grandfather"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>After "her" these show that it stood for the person, not for what is hers.</summary>
    private static readonly HashSet<string> NoNouns = new(
        "to and or but in on at for from with as by of when while after before during since because that if so up down is was has".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        @"[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[^\p{L}\p{N}]+",
        RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Piece { get; }

    public string In(string text)
    {
        var pieces = Piece.Matches(text).Select(found => found.Value).ToList();
        var others = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var word = pieces[i];
            if (word.Length == 0 || !char.IsLetter(word[0]))
            {
                continue;
            }
            if (IsNarrator(word) && IsNamed(pieces, i))
            {
                BecomeNarrator(pieces, i);
            }
            else if (IsPatient(pieces, i))
            {
                Become(pieces, i, possessive: word.EndsWith("'s", StringComparison.Ordinal));
            }
            else if (Speakers.Contains(word) && !(others && voice.IsOwn))
            {
                BecomePronoun(pieces, i);
            }
            else if (voice.IsOwn && (Women.Contains(word) || Men.Contains(word)))
            {
                BecomeMine(pieces, i);
            }
            others |= (person.Sex == "female" ? Women : Men).Contains(word);
        }
        pieces.RemoveAll(piece => piece.Length == 0);
        if (pieces.Find(piece => char.IsLetter(piece[0])) is "I" or "I've" or "I'm" or "They")
        {
            Follow(pieces);
        }
        return WithSubject(string.Concat(pieces));
    }

    /// <summary>The pronouns that become "I": the patient's own, or those of a narrator of the other sex.</summary>
    private IReadOnlySet<string> Speakers =>
        voice.IsOwn ? voice.Pronouns
        : person.Sex == "male" && Women.Contains(person.Relation) ? Hers
        : person.Sex == "female" && Men.Contains(person.Relation) ? His
        : Nobody;

    private static readonly HashSet<string> Hers = new(["she", "her", "herself"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> His = new(
        ["he", "him", "his", "himself"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string> Nobody = [];

    private bool IsNarrator(string word) =>
        !voice.IsOwn
        && person.Relation.Length > 0
        && string.Equals(word.Split('\'')[0], person.Relation, StringComparison.OrdinalIgnoreCase);

    /// <summary>"The mother had diabetes" → "I had diabetes"; "the mother's pregnancy" → "my pregnancy".</summary>
    private static void BecomeNarrator(List<string> pieces, int at)
    {
        var possessive = pieces[at].EndsWith("'s", StringComparison.Ordinal);
        DropArticle(pieces, at);
        var next = NextWord(pieces, at);
        var subject = !possessive && next >= 0 && LooksLikeVerb(pieces[next]);
        pieces[at] =
            possessive ? "my"
            : subject ? "I"
            : "me";
        if (subject)
        {
            FixVerb(pieces, at, Verbs.First);
        }
    }

    /// <summary>"The patient", "Patient", "the infant"; not "a preterm infant", nor the baby of a grown-up.</summary>
    private bool IsPatient(List<string> pieces, int at)
    {
        var bare = pieces[at].EndsWith("'s", StringComparison.Ordinal) ? pieces[at][..^2] : pieces[at];
        return Patients.Contains(bare)
            && (person.IsChild || bare.Equals("patient", StringComparison.OrdinalIgnoreCase))
            && IsNamed(pieces, at);
    }

    /// <summary>The word stands for one person: first in the sentence, or after "the" or "his".</summary>
    private static bool IsNamed(List<string> pieces, int at)
    {
        var before = PreviousWord(pieces, at);
        return before < 0
            || pieces[at - 1].Contains(',', StringComparison.Ordinal)
            || pieces[before].EndsWith("'s", StringComparison.Ordinal)
            || pieces[before].ToLowerInvariant()
                is "the"
                    or "this"
                    or "his"
                    or "her"
                    or "their"
                    or "that"
                    or "and"
                    or "but"
                    or "when";
    }

    private void Become(List<string> pieces, int at, bool possessive)
    {
        DropArticle(pieces, at);
        if (possessive)
        {
            pieces[at] = voice.Possessive;
            return;
        }
        var next = NextWord(pieces, at);
        if (next >= 0 && LooksLikeVerb(pieces[next]))
        {
            pieces[at] = IsStart(pieces, at) || voice.IsOwn ? voice.Subject : voice.Subject.ToLowerInvariant();
            FixVerb(pieces, at, voice.Verb);
            return;
        }
        // "the patient and her husband have …"
        pieces[at] = IsStart(pieces, at) && next >= 0 && pieces[next] == "and" ? voice.Subject : voice.Object;
    }

    private static void BecomePronoun(List<string> pieces, int at)
    {
        var next = NextWord(pieces, at);
        switch (pieces[at].ToLowerInvariant())
        {
            case "he" or "she" or "they":
                pieces[at] = "I";
                FixVerb(pieces, at, Verbs.First);
                break;
            case "himself" or "herself" or "themselves":
                pieces[at] = "myself";
                break;
            case "his" or "their":
                pieces[at] = "my";
                break;
            case "her" when next >= 0 && pieces[at + 1] == " " && !NoNouns.Contains(pieces[next]):
                pieces[at] = "my";
                break;
            default:
                pieces[at] = "me";
                break;
        }
    }

    /// <summary>"The husband", "Husband" → "my husband".</summary>
    private static void BecomeMine(List<string> pieces, int at)
    {
        var before = PreviousWord(pieces, at);
        if (before < 0)
        {
            pieces[at] = $"My {pieces[at].ToLowerInvariant()}";
        }
        else if (pieces[before].Equals("the", StringComparison.OrdinalIgnoreCase))
        {
            pieces[before] = char.IsUpper(pieces[before][0]) ? "My" : "my";
        }
    }

    /// <summary>"The", "a" and what describes the patient go with the word.</summary>
    private static void DropArticle(List<string> pieces, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (pieces[i].Length == 0 || !char.IsLetterOrDigit(pieces[i][0]))
            {
                if (pieces[i].Trim().Length > 0)
                {
                    return;
                }
                continue;
            }
            if (pieces[i].ToLowerInvariant() is "the" or "this" or "his" or "her" or "their")
            {
                for (var gone = i; gone < at; gone++)
                {
                    pieces[gone] = "";
                }
                return;
            }
            if (!pieces[i].EndsWith("'s", StringComparison.Ordinal))
            {
                return;
            }
        }
    }
}
