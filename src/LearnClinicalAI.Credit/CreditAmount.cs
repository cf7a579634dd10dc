using System.Globalization;

namespace LearnClinicalAI.Credit;

/// <summary>An amount of credit, exact to the hundredth. Quarter steps are stored as <see cref="Quarters"/>.</summary>
/// <param name="Hundredths">Hundredths of a unit, 0 or more.</param>
public readonly record struct CreditAmount(int Hundredths) : IComparable<CreditAmount>
{
    public static CreditAmount None => default;

    public static CreditAmount FromQuarters(int quarters) => new(checked(quarters * 25));

    /// <summary>The amount in units, e.g. 1.25.</summary>
    public decimal Units => Hundredths / 100m;

    /// <summary>The amount in quarters of a unit; of an amount that is none, a defect of the caller.</summary>
    /// <exception cref="InvalidOperationException">It is not a whole number of quarters.</exception>
    public int Quarters =>
        Hundredths % 25 == 0
            ? Hundredths / 25
            : throw new InvalidOperationException($"{this} is not a whole number of quarters.");

    public bool IsMultipleOf(CreditAmount step) => step.Hundredths > 0 && Hundredths % step.Hundredths == 0;

    public int CompareTo(CreditAmount other) => Hundredths.CompareTo(other.Hundredths);

    public static bool operator <(CreditAmount one, CreditAmount other) => one.Hundredths < other.Hundredths;

    public static bool operator >(CreditAmount one, CreditAmount other) => one.Hundredths > other.Hundredths;

    public static bool operator <=(CreditAmount one, CreditAmount other) => one.Hundredths <= other.Hundredths;

    public static bool operator >=(CreditAmount one, CreditAmount other) => one.Hundredths >= other.Hundredths;

    /// <summary>As it is printed: <c>1.25</c>, <c>1.00</c>.</summary>
    public override string ToString() => Units.ToString("0.00", CultureInfo.InvariantCulture);
}
