namespace LearnClinicalAI.Privacy;

/// <summary>How sure an identifier is, and so what happens to it: see the table in docs/privacy.md.</summary>
public enum Tier
{
    /// <summary>An identifier by its shape, context or check digit: blocked.</summary>
    A,

    /// <summary>Very likely one: a full date, a titled name, an age over 89: blocked.</summary>
    B,

    /// <summary>Perhaps one: a place, "last Friday", a name by its shape: the writer is asked.</summary>
    C,
}

/// <summary>
/// The names of the 18 categories of identifiers of 45 CFR 164.514(b)(2), in their order; those that a case's
/// <c>identifiers</c> may have carry the same names there.
/// </summary>
public static class Category
{
    public const string Name = "name";
    public const string Address = "address";

    /// <summary>Any date but a year alone, and an age over 89.</summary>
    public const string Date = "date";
    public const string Phone = "phone";
    public const string Fax = "fax";
    public const string Email = "email";
    public const string Ssn = "ssn";
    public const string Mrn = "mrn";
    public const string Plan = "plan";
    public const string Account = "account";
    public const string Licence = "licence";
    public const string Vehicle = "vehicle";
    public const string Device = "device";
    public const string Url = "url";
    public const string Ip = "ip";
    public const string Biometric = "biometric";
    public const string Photo = "photo";
    public const string Other = "other";

    /// <summary>All 18, in the order of the regulation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Name,
        Address,
        Date,
        Phone,
        Fax,
        Email,
        Ssn,
        Mrn,
        Plan,
        Account,
        Licence,
        Vehicle,
        Device,
        Url,
        Ip,
        Biometric,
        Photo,
        Other,
    ];
}

/// <summary>An identifier that was found in a text. It says where, and never holds the text itself.</summary>
/// <param name="Category">One of <see cref="Privacy.Category"/>.</param>
/// <param name="Tier">How sure it is.</param>
/// <param name="Start">Position of its first character in the text as it was given, disguises included.</param>
/// <param name="Length">How many characters of that text it covers.</param>
/// <param name="Rule">The rule that found it, such as <c>ssn</c>, <c>titled-name</c>, <c>age-over-89</c>.</param>
public sealed record Finding(string Category, Tier Tier, int Start, int Length, string Rule)
{
    internal int End => Start + Length;
}
