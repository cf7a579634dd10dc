using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>
/// Names of people by title, label, kinship and shape. There is no list of names: a list favours the names that are on it. What
/// medicine and English write with capitals is taken out by <see cref="Vocabulary"/>.
/// </summary>
internal static partial class Names
{
    private const string One = @"\p{Lu}[\p{L}'-]{1,30}";

    private const string Particle =
        @"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|y|e|of) ){0,2}";

    // one to four parts, with particles and initials between them
    private const string Full = One + "(?:(?: " + Particle + "| )(?:" + One + @"|\p{Lu}\.?(?= ))){0,3}";

    private const string TwoParts = One + "(?: " + Particle + @"(?:\p{Lu}\.? )?" + One + "){1,2}";

    private const string Title =
        @"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Sir|Madam|Nurse|Sister|Brother|Father|Rev|Reverend|Rabbi|Pastor|Imam|Captain|Sgt|Sergeant|Officer|Lt|Col|Judge|Hon|Señora?|Sra?|Herr|Frau|Monsieur|Madame|Mme|MR|MRS|DR|mr|mrs|ms|miss|dr|prof)";

    private const string Kin =
        @"(?:wife|husband|spouse|partner|mother|father|mom|mum|dad|parent|daughter|son|sister|brother|twin|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|fianc[eé]e?|girlfriend|boyfriend|neighbou?r|caregiver|carer|guardian|friend|roommate|boss|employer|landlord|stepfather|stepmother|stepson|stepdaughter|ex-wife|ex-husband|baby|infant|interpreter|co-?worker|supervisor)";

    public static IReadOnlyList<Detector> Sure { get; } =
    [
        new(Category.Name, Tier.B, "titled-name", Titled(), candidate => IsTitledName(candidate) && !IsOwn(candidate)),
        new(Category.Name, Tier.B, "titled-name-zh", TitledChinese()),
        new(Category.Name, Tier.B, "labelled-name", Labelled(), candidate => IsName(candidate) && !IsOwn(candidate)),
        new(
            Category.Name,
            Tier.B,
            "labelled-name",
            LabelledLowerCase(),
            candidate => Vocabulary.MayBeName(candidate.Value)
        ),
        new(Category.Name, Tier.B, "patient-and-name", Patient(), IsName),
        new(Category.Name, Tier.B, "kin-and-name", KinAndName(), IsName),
        new(Category.Name, Tier.B, "name-and-age", WithAge(), IsName),
        new(Category.Name, Tier.B, "surname-first", SurnameFirst(), IsName),
        new(Category.Name, Tier.B, "first-name-and-initial", FirstAndInitial(), IsFirstAndInitial),
        new(Category.Name, Tier.B, "signature", Signature(), IsName),
    ];

    public static IReadOnlyList<Detector> Doubtful { get; } =
    [
        new(Category.Name, Tier.C, "own-name", Own()),
        new(
            Category.Name,
            Tier.C,
            "titled-name-in-lower-case",
            TitledLowerCase(),
            candidate => Vocabulary.MayBeName(candidate.Group("name"))
        ),
        new(
            Category.Name,
            Tier.C,
            "two-capitalised-words",
            TwoWords(),
            candidate => HasLowerCase(candidate.Value) && Vocabulary.LooksLikeName(candidate.Value)
        ),
        new(Category.Name, Tier.C, "initials", Initials(), candidate => !Vocabulary.IsAbbreviation(candidate.Value)),
        new(Category.Name, Tier.C, "seen-person", SeenPerson(), IsName),
    ];

    private static bool IsTitledName(Candidate candidate)
    {
        var name = candidate.Group("name");
        var title = candidate.Group("title");
        if (!HasLowerCase(name))
        {
            return false;
        }

        // "Mr Brown" is a person. "MR Imaging", "MS Contin", "Nurse Practitioner", "Sister" at the start of a sentence are not
        return ShortTitle().IsMatch(title)
            ? !NoSurname().IsMatch(name)
            : Vocabulary.MayBeName(Vocabulary.FirstWord(name))
                && !(KinTitle().IsMatch(title) && StartsSentence(candidate));
    }

    private static bool IsName(Candidate candidate) =>
        HasLowerCase(candidate.Value) && Vocabulary.MayBeName(candidate.Value);

    private static bool IsFirstAndInitial(Candidate candidate)
    {
        var first = Vocabulary.FirstWord(candidate.Value);
        return HasLowerCase(first)
            && !Vocabulary.IsLettered(first)
            && !Vocabulary.IsOrdinaryWord(first)
            && !candidate.IsCited();
    }

    private static bool HasLowerCase(string name) => name.Any(char.IsLower);

    private static bool StartsSentence(Candidate candidate)
    {
        var before = candidate.Before(3).TrimEnd(' ');
        return candidate.Start == 0
            || before.Length == 0
            || before[^1] is '.' or '!' or '?' or '\n' or ':' or '"' or '-' or '*';
    }

    private static bool IsOwn(Candidate candidate) => OwnBefore().IsMatch(candidate.Before(40));

    [GeneratedRegex(
        "^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|mrs|miss|dr|prof|Señora?|Sra?|Herr|Frau|Mme)$",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex ShortTitle();

    [GeneratedRegex("^(?:Sister|Brother|Father|Doctor|Nurse)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex KinTitle();

    [GeneratedRegex(
        "^(?:And|Or|The|Said|Says|Who|Is|Was|Has|Google|Excel|Word|Will|Please|Can|Could|What|How)\\b",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex NoSurname();

    [GeneratedRegex(
        @"\b(?<title>" + Title + @")\b\.? (?<name>(?:\p{Lu}\. ?){0,2}" + Full + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"[\u4e00-\u9fff]{1,4}(?:先生|女士|小姐|太太)|(?:姓名|病人姓名|患者姓名) ?: ?[\u4e00-\u9fff]{2,4}",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex TitledChinese();

    [GeneratedRegex(
        @"(?i:\b(?:(?:patient|pt|full|first|last|legal|maiden|preferred|family|given|birth|sur|child|mother|father|provider|doctor|physician)(?:'s)?[ -]?)?name(?:'s|d| is| was)?|\bnamed|\bgoes by|\bknown as|\bemergency contact|\bnext of kin|\battn|\bidentified as)(?: ?[:=-] ?| )(?i:is |was |to )?(?<v>"
            + Full
            + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"\bname ?[:=] ?(?<v>[a-z]{2,20} [a-z]{2,20})\b|\b(?:patient|pt)(?:'s)? name is (?<v>[a-z]{2,20} [a-z]{2,20})\b",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex LabelledLowerCase();

    [GeneratedRegex(
        @"\b(?i:patient|pt|client|resident|veteran|inmate|member)[ ,:.-]{1,3}(?<v>" + TwoParts + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Patient();

    [GeneratedRegex(
        @"\b(?i:" + Kin + @")(?i:,? (?:is |was |named |called )?| ?\(|, )(?<v>" + Full + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex KinAndName();

    [GeneratedRegex(
        @"(?<v>"
            + TwoParts
            + @")(?=\)?,? (?:\(?(?:[0-9]{1,3} ?(?:y|yo|y/o|yrs?|years?|F|M|f|m|female|male)\b)|(?:is |was )?(?:an? |aged? |age )(?:[0-9]{1,3}[ -]?(?:y|m|w|d)|[0-9]{1,3}\b|(?:woman|man|male|female|boy|girl|child|retired|teacher|farmer)\b))|,? \(?(?i:dob|d\.o\.b|mrn|born|ssn)\b)",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex WithAge();

    [GeneratedRegex(
        @"(?<v>"
            + One
            + ", "
            + One
            + @"(?: \p{Lu}\.?)?)(?=,? [(\[]?(?:(?i:dob|d\.o\.b|mrn|age|born|ssn|acct)\b|[0-9]{1,3} ?(?:y|M|F|yo)\b))",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex SurnameFirst();

    [GeneratedRegex(@"\b" + One + @" \p{Lu}\.(?=\W|$)(?! ?\p{Lu}\.)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex FirstAndInitial();

    [GeneratedRegex(
        @"\b(?i:sincerely|regards|signed(?: by)?|thanks|yours truly|dictated by|electronically signed by|authored by|reviewed by|referred by|cosigned by|attending:?|pcp:?|surgeon:?|provider:?),?:?\s{1,3}(?<v>"
            + TwoParts
            + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"(?:\bI'm(?: called)?|\bI am|\b[Mm]y name is|\b[Mm]y name's|\b[Mm]y name|\b[Cc]all me|^[Tt]his is|[.!,] [Tt]his is)(?:,? (?:your|the|one of the|a))?(?: (?:on-call|junior|senior|duty|emergency))?(?: (?:doctor|doctors|physician|resident|intern|registrar|nurse|consultant))?,? $",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex OwnBefore();

    [GeneratedRegex(
        @"\b(?:I'm|I am|[Mm]y name is|[Mm]y name's|[Cc]all me|[Tt]his is) (?:(?:"
            + Title
            + @")\.? )"
            + One
            + "(?: "
            + One
            + @")?|\b[Mm]y name(?:'s| is) "
            + One
            + "(?: "
            + One
            + ")?",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Own();

    [GeneratedRegex(
        @"(?<!\b(?:mild|moderate|severe|trace|the|a|an|no|of|cardiac|trivial|has|with) )\b(?:mr|mrs|ms|miss|dr|prof)\.? (?<name>[a-z]{2,20})\b",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex TitledLowerCase();

    [GeneratedRegex(
        @"(?<![\p{L}'-])(?=(?<v>" + One + " " + Particle + @"(?:\p{Lu}\.? )?" + One + @")(?![\p{L}-]))",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex TwoWords();

    [GeneratedRegex(@"(?<![\p{L}.])\p{Lu}\.(?: ?\p{Lu}\.){1,2}(?![\p{L}])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"\b(?i:spoke (?:with|to)|discussed with|met with|seen by|referred to|called|told by|paged|per|contacted|informed|thank you|thanks|hello|hi|dear|hey|for) (?<v>"
            + One
            + ")(?=[ ,.;:!?]|$)",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex SeenPerson();
}
