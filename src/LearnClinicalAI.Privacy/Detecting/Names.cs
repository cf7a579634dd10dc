using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>
/// Names of people by title, label, kinship and shape. There is no list of names: a list favours the names that are on it. What
/// medicine and English write with capitals is taken out by <see cref="Vocabulary"/>.
/// </summary>
internal static partial class Names
{
    internal const string One = @"\p{Lu}[\p{L}'-]{1,30}";

    private const string Particle =
        @"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|y|e|of) ){0,2}";

    // one to four parts, with particles and initials between them
    internal const string Full = One + "(?:(?: " + Particle + "| )(?:" + One + @"|\p{Lu}\.?(?= ))){0,3}";

    internal const string TwoParts = One + "(?: " + Particle + @"(?:\p{Lu}\.? )?" + One + "){1,2}";

    internal const string Title =
        @"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Sir|Madam|Nurse|Sister|Brother|Father|Rev|Reverend|Rabbi|Pastor|Imam|Captain|Sgt|Sergeant|Officer|Lt|Col|Judge|Hon|Señora?|Sra?|Herr|Frau|Monsieur|Madame|Mme|MR|MRS|DR|mr|mrs|ms|miss|dr|prof)";

    private const string Kin =
        @"(?:wife|husband|spouse|partner|mother|father|mom|mum|dad|parent|daughter|son|sister|brother|twin|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|fianc[eé]e?|girlfriend|boyfriend|neighbou?r|caregiver|carer|guardian|friend|roommate|boss|employer|landlord|stepfather|stepmother|stepson|stepdaughter|ex-wife|ex-husband|baby(?: boy| girl)?|newborn|infant|interpreter|co-?worker|supervisor)";

    public static IReadOnlyList<Detector> Sure { get; } =
    [
        new(
            Category.Name,
            Tier.B,
            "titled-name",
            Titled(),
            candidate => IsTitledName(candidate) && !OwnNames.StandsAt(candidate)
        ),
        new(Category.Name, Tier.B, "titled-name-zh", TitledChinese()),
        new(
            Category.Name,
            Tier.B,
            "labelled-name",
            Labelled(),
            candidate => IsName(candidate) && !OwnNames.StandsAt(candidate)
        ),
        new(
            Category.Name,
            Tier.B,
            "labelled-name",
            LabelledLowerCase(),
            candidate => Vocabulary.MayBeName(candidate.Value)
        ),
        new(Category.Name, Tier.B, "patient-and-name", Patient(), IsName),
        new(Category.Name, Tier.B, "subject-line", Subject(), IsNameThroughout),
        new(Category.Name, Tier.B, "kin-and-name", KinAndName(), IsName),
        new(Category.Name, Tier.B, "name-and-age", WithAge(), IsName),
        new(Category.Name, Tier.B, "surname-first", SurnameFirst(), IsName),
        new(Category.Name, Tier.B, "first-name-and-initial", FirstAndInitial(), IsFirstAndInitial),
        new(Category.Name, Tier.B, "signature", Signature(), IsName),
    ];

    public static IReadOnlyList<Detector> Doubtful { get; } =
    [
        .. OwnNames.All,
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
            return IsNameInCapitals(title, name);
        }

        // "I miss Pauline" is no title
        if (title == "miss" && VerbBefore().IsMatch(candidate.Before(8)))
        {
            return false;
        }

        // "Mr Brown" is a person. "MR Imaging", "MS Contin", "Nurse Practitioner", "Sister" at the start of a sentence are not
        return ShortTitle().IsMatch(title)
            ? !NoSurname().IsMatch(name)
            : Vocabulary.MayBeName(Vocabulary.FirstWord(name))
                && !(KinTitle().IsMatch(title) && StartsSentence(candidate));
    }

    // MR JOHN HARGREAVES, MRS OKAFOR; not MR IMAGING, MS CONTIN, DR DISCUSSED
    private static bool IsNameInCapitals(string title, string name)
    {
        var named = name.Split(' ').TakeWhile(part => part.Length >= 3 && Vocabulary.MayBeName(part)).Count();
        return named >= (title is "MR" or "MS" or "DR" ? 2 : 1);
    }

    private static bool IsName(Candidate candidate) =>
        HasLowerCase(candidate.Value) && Vocabulary.MayBeName(candidate.Value);

    // "Re: HUANG, Mei-Ling", not "Re: Prior Authorisation": no part is a word of its own
    private static bool IsNameThroughout(Candidate candidate) =>
        HasLowerCase(candidate.Value)
        && candidate.Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(Vocabulary.MayBeName);

    private static bool IsFirstAndInitial(Candidate candidate)
    {
        var first = Vocabulary.FirstWord(candidate.Value);
        return HasLowerCase(first)
            && !ShortTitle().IsMatch(first)
            && !Vocabulary.IsLettered(first)
            && !Vocabulary.IsOrdinaryWord(first)
            && !candidate.IsCited()
            && !AuthorBefore().IsMatch(candidate.Before(5));
    }

    private static bool HasLowerCase(string name) => name.Any(char.IsLower);

    private static bool StartsSentence(Candidate candidate)
    {
        var before = candidate.Before(3).TrimEnd(' ');
        return candidate.Start == 0
            || before.Length == 0
            || before[^1] is '.' or '!' or '?' or '\n' or ':' or '"' or '-' or '*';
    }

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
        @"\b(?<title>" + Title + @")\b\.? (?<name>(?:\p{Lu}\. ?){0,2}" + Particle + Full + ")",
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
        @"\b(?i:patient|pt|client|resident|veteran|inmate|member)(?:[ ,:.-]{1,3}(?<v>"
            + TwoParts
            + @")|: ?(?<v>"
            + One
            + ", "
            + One
            + "))",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Patient();

    [GeneratedRegex(
        @"\b(?i:re|regarding|subject|concerning): ?(?<v>" + One + ", " + One + "|" + TwoParts + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Subject();

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
        @"\b(?i:signed(?: by)?|dictated by|electronically signed by|authored by|reviewed by|referred by|cosigned by|attending:?|pcp:?|surgeon:?|provider:?),?:?\s{1,3}(?<v>"
            + TwoParts
            + ")",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Signature();

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

    [GeneratedRegex(
        @"(?:\b(?:I|you|we|they|to|not|and|still|really|do|will)|'[a-z]{1,2}) $",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex VerbBefore();

    [GeneratedRegex(@"\p{Lu}\.[,;&] ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AuthorBefore();

    [GeneratedRegex(@"\b" + One + @" \p{Lu}\.(?=\W|$)(?! ?\p{Lu}\.)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex FirstAndInitial();

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
        @"\b(?i:spoke (?:with|to)|discussed with|met with|seen by|referred to|called(?: by)?|told by|handed over (?:by|to)|bleeped(?: by)?|sent by|paged|per|contacted|informed|thank you|thanks|hello|hi|dear|hey|for) (?<v>"
            + One
            + ")(?=[ ,.;:!?]|$)",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex SeenPerson();
}
