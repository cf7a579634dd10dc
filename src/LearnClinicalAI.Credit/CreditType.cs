namespace LearnClinicalAI.Credit;

/// <summary>How minutes become steps of credit.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest step; an exact tie goes down, so that no more is designated than was taught (C3).</summary>
    NearestHalfDown,
    NearestHalfUp,

    /// <summary>Down to the last full step (C16).</summary>
    Down,
}

/// <summary>A kind of credit, as data: another one is added without code.</summary>
public sealed record CreditType
{
    /// <summary>Stable, e.g. <c>ama-pra-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name as printed for one unit or less; between asterisks: in italics.</summary>
    public required string One { get; init; }

    /// <summary>The name as printed for more than one unit.</summary>
    public required string Many { get; init; }

    /// <summary>False where the record says that somebody took part and nothing more.</summary>
    public bool HasUnits { get; init; } = true;
    public int SecondsPerUnit { get; init; } = 3600;

    /// <summary>Amounts are multiples of it.</summary>
    public CreditAmount Step { get; init; } = new(25);

    /// <summary>Less cannot be designated.</summary>
    public CreditAmount Minimum { get; init; } = new(25);
    public RoundingMode Rounding { get; init; }

    /// <summary>The degrees whose holders may be awarded it; empty: anybody.</summary>
    public IReadOnlyList<string> Degrees { get; init; } = [];

    /// <summary>Only an accredited provider may designate and print it.</summary>
    public bool NeedsAccreditation { get; init; }

    /// <summary>Designation statement with <c>{provider}</c>, <c>{format}</c>, <c>{n}</c>, <c>{credits}</c>; null where nothing is designated.</summary>
    public string? DesignationText { get; init; }

    /// <summary>How a record of it is named towards an accreditor; null where it is not reported.</summary>
    public string? IdentifierScheme { get; init; }

    /// <summary>Needs accreditation, or is called by a name that only an accredited provider may print.</summary>
    internal bool IsReserved =>
        NeedsAccreditation || StatementWording.IsForAccredited($"{One}\n{Many}\n{DesignationText}");

    /// <summary>The name for an amount.</summary>
    public string NameFor(CreditAmount amount) => amount.Units <= 1m ? One : Many;
}

/// <summary>The credit types that ship.</summary>
public static class CreditTypes
{
    /// <summary>C1, C7, T1. The degrees beside MD and DO are the international equivalents.</summary>
    public static CreditType AmaPraCategory1 { get; } =
        new()
        {
            Id = "ama-pra-1",
            One = "*AMA PRA Category 1 Credit*™",
            Many = "*AMA PRA Category 1 Credits*™",
            NeedsAccreditation = true,
            Degrees =
            [
                "MD",
                "DO",
                "MBBS",
                "MBChB",
                "MBBCh",
                "MBBChir",
                "BMBS",
                "BMBCh",
                "BMed",
                "MBBCh BAO",
                "MBBS BSc",
                "Dr. med.",
                "Dr. med. univ.",
            ],
            DesignationText =
                "The {provider} designates this {format} for a maximum of {n} {credits}. Physicians should claim only the credit commensurate with the extent of their participation in the activity.",
            IdentifierScheme = "ccid",
        };

    /// <summary>Hours of continuing professional development, for whoever keeps a portfolio.</summary>
    public static CreditType CpdHours { get; } =
        new()
        {
            Id = "cpd-hours",
            One = "CPD hour",
            Many = "CPD hours",
            DesignationText =
                "The {provider} designates this {format} for a maximum of {n} {credits}. Participants should claim only the time they actually spent in the activity.",
        };

    /// <summary>That somebody took part; carries no credit.</summary>
    public static CreditType Participation { get; } =
        new()
        {
            Id = "participation",
            One = "participation",
            Many = "participation",
            HasUnits = false,
        };

    public static IReadOnlyList<CreditType> Shipped { get; } = [AmaPraCategory1, CpdHours, Participation];

    /// <summary>The shipped type of this id, or null.</summary>
    public static CreditType? Find(string id) => Shipped.FirstOrDefault(type => type.Id == id);
}
