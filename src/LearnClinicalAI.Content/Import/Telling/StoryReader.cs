using System.Text.RegularExpressions;

namespace LearnClinicalAI.Content.Import;

/// <summary>Reads what a row says of its patient, whatever keys it stands under, as statements.</summary>
internal static partial class StoryReader
{
    private const RegexOptions Plainly = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Who =
        @"(?:on review,?\s+|upon review,?\s+)?(?:(?:(?:the\s+)?(?:patient|infant|child|baby|newborn)|he|she|they|roommates|parents|mother|(?:the\s+)?family)\s+)?(?:(?:also|otherwise|currently|further)\s+)?";

    [GeneratedRegex(
        @"^(?:(?:the|her|his|their)\s+)?(?:patient\s+)?(?:did(?:n't| not) provide|does not specify|no detailed|(?:no|not)\s+(?:any\s+)?(?:additional|other|further|specific|pertinent|relevant|significant)?\s*(?:system review|social history|information|detail|data|social habits|symptoms? (?:provided|mentioned|reported|noted)|systemic symptoms? (?:mentioned|provided))|n/?a\b|none$|not applicable|not provided|not specified|not available|unknown$|information not|data not|patient details|details? (?:not|are not))|^(?:occupation|no mention of)\b.*$|^no (?:additional|other|further) (?:symptoms?|information|relevant|pertinent|significant|systemic)[\w\s]*(?:provided|mentioned|specified|reported|noted)\b|no (?:significant|pertinent|relevant|other relevant) social history|no notable past medical history provided|none provided",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex SaysNothing { get; }

    [GeneratedRegex(
        @"\b(?:not (?:provided|specified|applicable|available|mentioned)|(?:was|were) (?:provided|mentioned))\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex NotGiven { get; }

    [GeneratedRegex(
        @"\b(?:mother|father|parents?|family|wife|husband|daughter|son|roommates?|she|he) (?:also )?(?:reports?|notes?|notices?|states?|says?)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex ToldByFamily { get; }

    [GeneratedRegex(
        @"\b(?:on physical exam|physical examination|vital signs|pulse (?:is|of)|respirations|temperature of \d|blood pressure (?:is|of)|oriented to|fontanelle|pupils|auscultation|palpation|percussion|murmur|conjunctiva\b|lymphadenopathy is|is noted to|appears?\b|exhibits?\b|comfortable, with no signs|signs of (?:distress|respiratory distress|psychomotor)|current normal temperature|muscle tone|holosystolic|cyanosis improves|avoids questions|shows apathy|is somnolent|overall healthy appearance|alert and active)",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Seen { get; }

    [GeneratedRegex(
        $@"^{Who}(?:den(?:ies|ied|y)|negative for|without|(?:there (?:is|was|were|are|have been|has been|'s)\s+)?no(?!\s+longer\b)|(?:has|had|have|reports?|reported)\s+(?:had\s+)?no|did not report(?: any)?|does not report(?: any)?|no reports? of|no reported|no episodes? of|(?:is\s+|was\s+)?(?:currently\s+)?not (?:on|taking|been on)|takes no|on no)\s+(?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex Denial { get; }

    [GeneratedRegex(
        @"^(?:(?:known\s+)?(?:recent\s+)?(?:personal\s+)?(?:history|exposure|episodes?|signs?|symptoms?|reports?|complaints?|evidence)\s+(?:of|to)\s+|(?:having|experiencing|that\s+\w+\s+has|using|any|a|an|the|or|and|nor|no|other|of)\s+)+",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Before { get; }

    [GeneratedRegex(@"\s*\([^()]*\)", Plainly, CleanText.Patience)]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(@",\s*(?:(?:or|and|nor)\s+)?|\s+nor\s+|;\s*", Plainly, CleanText.Patience)]
    private static partial Regex Comma { get; }

    [GeneratedRegex(
        @"^(?:currently|managed|treated|controlled|well-controlled|well controlled|diagnosed|medicated|now|on|with|which|primarily|for|quit|half|about|resolved|including|well-managed|especially|particularly|lasting|who|leading|apart|but|ceased)\b|^\d",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Continues { get; }

    [GeneratedRegex(
        @"\b(?:has|have|had|is|was|are|were|does|do|did|reports?|takes?|underwent|started|describes|been|became|denies|denied|mentions|notes|recalls|experienced|appeared|refuses|lives|works|treated|diagnosed|receiv\w+)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Verb { get; }

    [GeneratedRegex(
        @",\s+(?:and\s+)?(?=(?:non-?|no\b|occasional|denies|smok|lives?\b|works?\b|retired|student|drinks?\b|does\b|enjoys?\b|married|uses?\b|current\b|past\b|rarely\b|previously\b|moderate\b|recent\b|stopped\b|attends\b|regular))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        CleanText.Patience
    )]
    private static partial Regex SocialCut { get; }

    [GeneratedRegex(
        @"\b(?:(?:has|have|had)\s+(?:an?\s+|known\s+)?(?:significant\s+|past\s+|medical\s+|long\s+|known\s+)*history\s+(?:significant\s+)?(?:of|for)|history\s+(?:includes|is\s+(?:significant|notable|unremarkable))|was diagnosed with|diagnosed with|medical history|past history|has known)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex OfThePast { get; }

    /// <summary>"…, and the left eye is well" ends a list of what is denied.</summary>
    [GeneratedRegex(
        @"^(?:the\s+|his\s+|her\s+)?(?:[\w-]+\s+){1,3}(?:is|are|has|improves?|worsens?)\b",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Goes { get; }

    [GeneratedRegex(
        @"\s+(?:reported|noted|mentioned|observed|were reported|was reported|is reported|noticed|at the moment)$",
        Plainly,
        CleanText.Patience
    )]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"^(?:the\s+)?(?:newborn|neonate|infant|child|baby|patient)$", Plainly, CleanText.Patience)]
    private static partial Regex OnlyThePatient { get; }

    public static Story Read(OsceRow row)
    {
        var statements = new List<Statement>();
        var observed = new List<string>();
        var empty = new List<string>();
        foreach (var leaf in row.Patient)
        {
            var part = PartOf(leaf.Keys);
            foreach (var sentence in SentenceCutter.Sentences(leaf.Text))
            {
                if (SaysNothing.IsMatch(sentence) || (sentence.Length < 90 && NotGiven.IsMatch(sentence)))
                {
                    empty.Add(sentence);
                }
                else if (
                    part is not (Part.Primary or Part.Symptom)
                    && Seen.IsMatch(sentence)
                    && !ToldByFamily.IsMatch(sentence)
                )
                {
                    observed.Add(sentence);
                }
                else
                {
                    statements.AddRange(
                        SentenceCutter.Statements(sentence).SelectMany(piece => Of(part, piece, sentence))
                    );
                }
            }
        }
        return new Story([.. statements.Where(one => !OnlyThePatient.IsMatch(one.Text)).Distinct()], observed, empty);
    }

    private static readonly (string Word, Part Part)[] Parts =
    [
        ("primary", Part.Primary),
        ("chief", Part.Primary),
        ("presenting complaint", Part.Primary),
        ("symptom", Part.Symptom),
        ("review", Part.Review),
        ("allerg", Part.Allergies),
        ("medication", Part.Medicines),
        ("drug history", Part.Medicines),
        ("medicine", Part.Medicines),
        ("family", Part.Family),
        ("birth", Part.Birth),
        ("prenatal", Part.Birth),
        ("obstet", Part.Birth),
        ("gyn", Part.Birth),
        ("past", Part.Past),
        ("medical history", Part.Past),
        ("surgical", Part.Past),
        ("immuni", Part.Past),
        ("social", Part.Social),
        ("substance", Part.Social),
        ("lifestyle", Part.Social),
        ("occupation", Part.Social),
        ("travel", Part.Social),
        ("sexual", Part.Social),
    ];

    /// <summary>By the first word of the table in the keys; an odd key is part of the story.</summary>
    private static Part PartOf(string keys)
    {
        var row = Array.FindIndex(Parts, row => keys.Contains(row.Word, StringComparison.Ordinal));
        return row < 0 ? Part.History : Parts[row].Part;
    }

    private static IEnumerable<Statement> Of(Part part, string text, string source)
    {
        var plain = text.Trim().TrimEnd('.');
        if (Denial.Match(plain) is { Success: true } denial)
        {
            return Denied(part, denial.Groups["what"].Value, source);
        }
        var kind =
            part == Part.History && OfThePast.IsMatch(plain) && !IntentTables.RelativesIn(plain).Any()
                ? Part.Past
                : part;
        return Cut(kind, plain)
            .SelectMany(piece =>
                piece != plain && Denial.Match(piece) is { Success: true } inner
                    ? Denied(part, inner.Groups["what"].Value, source)
                    : [new Statement(kind, piece, false, source)]
            );
    }

    /// <summary>Lists without a verb are cut at their commas: illnesses, medicines, habits.</summary>
    private static IEnumerable<string> Cut(Part part, string text) =>
        part switch
        {
            Part.Past or Part.Medicines or Part.Allergies or Part.Family when !Verb.IsMatch(text) => Rejoined(text),
            Part.Social => SocialCut.Split(text),
            _ => [text],
        };

    private static List<string> Rejoined(string text)
    {
        var pieces = new List<string>();
        foreach (var piece in Comma.Split(text).Where(piece => piece.Length > 0))
        {
            if (
                pieces.Count > 0
                && (Continues.IsMatch(piece) || pieces[^1].Count(c => c == '(') > pieces[^1].Count(c => c == ')'))
            )
            {
                pieces[^1] += ", " + piece;
            }
            else
            {
                pieces.Add(piece);
            }
        }
        return pieces;
    }

    private static IEnumerable<Statement> Denied(Part part, string what, string source)
    {
        var list = Bracketed.Replace(what, "");
        if (list.Contains("family history", StringComparison.OrdinalIgnoreCase) || part == Part.Family)
        {
            return [new Statement(Part.Family, Before.Replace(list, ""), true, source)];
        }
        return Comma
            .Split(list)
            .Select(item => item.Trim())
            .Select(item => Denial.Match(item) is { Success: true } inner ? inner.Groups["what"].Value : item)
            .Select(item => Before.Replace(item, "").Trim())
            .Select(item => Reported.Replace(item, ""))
            .Where(item => item.Any(char.IsLetter))
            .Select(item => new Statement(part, item, !Goes.IsMatch(item), source));
    }
}
