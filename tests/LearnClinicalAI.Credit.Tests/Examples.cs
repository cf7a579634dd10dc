namespace LearnClinicalAI.Credit.Tests;

/// <summary>Credit types as a provider might add them, and providers.</summary>
internal static class Examples
{
    public static CreditType NursingDown { get; } =
        new()
        {
            Id = "nursing-down",
            One = "contact hour",
            Many = "contact hours",
            Rounding = RoundingMode.Down,
        };

    public static CreditType HalfUp { get; } =
        NursingDown with
        {
            Id = "half-up",
            Rounding = RoundingMode.NearestHalfUp,
        };

    public static CreditType Tenths { get; } =
        NursingDown with
        {
            Id = "tenths",
            Rounding = RoundingMode.NearestHalfDown,
            Step = new CreditAmount(10),
            Minimum = new CreditAmount(10),
        };

    public static CreditType FromHalf { get; } =
        CreditTypes.CpdHours with
        {
            Id = "from-half",
            Minimum = CreditAmount.FromQuarters(2),
        };

    /// <summary>Borrows the name without asking for accreditation.</summary>
    public static CreditType AmaCopy { get; } =
        CreditTypes.AmaPraCategory1 with
        {
            Id = "ama-copy",
            NeedsAccreditation = false,
        };

    public static CreditType Type(string id) =>
        CreditTypes.Find(id) ?? new[] { NursingDown, HalfUp, Tenths, FromHalf, AmaCopy }.Single(type => type.Id == id);

    public static Provider Provider(Accreditation accreditation = Accreditation.AccmeDirect) =>
        new()
        {
            Name = "St. Elsewhere Hospital",
            Accreditation = accreditation,
            JointProviders = ["Lakeside College", "Hill Clinic"],
            Society = "Ohio State Medical Association",
        };
}
