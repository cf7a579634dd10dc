namespace LearnClinicalAI.Content.Import;

/// <summary>The words by which a narrator speaks of the patient: "I", or "he" and "she".</summary>
internal sealed class Voice(Person person)
{
    private readonly bool own = person.SpeaksForThemself;

    public bool IsOwn => own;

    public string Subject => own ? "I" : person.Subject;

    public string Object => own ? "me" : person.Object;

    public string Possessive => own ? "my" : person.Possessive;

    public string Self =>
        own
            ? "myself"
            : person.Object switch
            {
                "him" => "himself",
                "her" => "herself",
                _ => "themselves",
            };

    private bool IsPlural => !own && person.Sex == "other";

    public string Have => own || IsPlural ? $"{Subject} have" : $"{Subject} has";

    public string HaveHad => own || IsPlural ? $"{Subject}'ve had" : $"{Subject}'s had";

    public string HaveBeen => own || IsPlural ? $"{Subject}'ve been" : $"{Subject}'s been";

    public string Is =>
        own ? "I'm"
        : IsPlural ? "They're"
        : $"{Subject}'s";

    public string Was => IsPlural ? "They were" : $"{Subject} was";

    public string DoNot => own || IsPlural ? $"{Subject} don't" : $"{Subject} doesn't";

    /// <summary>The verb as it follows this subject.</summary>
    public string Verb(string third) =>
        own ? Verbs.First(third)
        : IsPlural ? Verbs.Plural(third)
        : third;

    /// <summary>Pronouns that a record uses for this patient.</summary>
    public IReadOnlySet<string> Pronouns { get; } =
        person.Sex switch
        {
            "male" => new HashSet<string>(["he", "him", "his", "himself"], StringComparer.OrdinalIgnoreCase),
            "female" => new HashSet<string>(["she", "her", "hers", "herself"], StringComparer.OrdinalIgnoreCase),
            _ => new HashSet<string>(["they", "them", "their", "themselves"], StringComparer.OrdinalIgnoreCase),
        };
}
