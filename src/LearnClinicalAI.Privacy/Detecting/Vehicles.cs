using System.Text.RegularExpressions;

namespace LearnClinicalAI.Privacy.Detecting;

/// <summary>Chassis numbers and number plates.</summary>
internal static partial class Vehicles
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IReadOnlyList<Detector> All { get; } =
    [
        new(Category.Vehicle, Tier.A, "vin", Vin(), IsVin),
        new(Category.Vehicle, Tier.A, "plate", Plate(), IsPlate),
        new(Category.Vehicle, Tier.A, "plate-of-a-vehicle", PlateOfVehicle(), IsPlateOfVehicle),
    ];

    private static bool IsVin(Candidate candidate) =>
        candidate.Digits is >= 3 and < 17 && (Checksums.Vin(candidate.Value) || VinLabel().IsMatch(candidate.Before()));

    private static bool IsPlate(Candidate candidate) =>
        candidate.Digits >= 1 && candidate.Value.Any(char.IsAsciiLetter);

    // "his taxi, registration AB12 CDE": the shape alone is that of a cell marker, so a vehicle must be spoken of
    private static bool IsPlateOfVehicle(Candidate candidate) =>
        IsPlate(candidate)
        && candidate.Digits >= 2
        && !candidate.IsReference()
        && !candidate.IsMeasured()
        && (candidate.Match.Groups["british"].Success ? VehicleBefore() : PlateWordBefore()).IsMatch(
            candidate.Before(60)
        );

    [GeneratedRegex(@"\b(?:vin|vehicle|chassis)\b[^.]{0,20}$", Options, 2000)]
    private static partial Regex VinLabel();

    [GeneratedRegex("(?<![A-Za-z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])", Options, 2000)]
    private static partial Regex Vin();

    [GeneratedRegex(
        @"\b(?:licen[cs]e[ -]plates?|number[ -]plates?|(?:car|vehicle|truck|van|reg(?:istration)?)[ -]plates?|plates?(?= ?(?:#|:|number|no\b|is|was|reads?|(?-i:[A-Z0-9]{5,8}\b)))|tags?(?= ?(?:#|number|no\b))|licen[cs]e tags?|(?:vehicle|car|taxi|van|truck|lorry|bike) reg(?:istration)?)\b"
            + LabelledNumbers.Link
            + @"(?<v>(?=[A-Za-z0-9]{0,7}(?:[ -][A-Za-z]{1,3}){0,2}[ -]?[A-Za-z]{0,3}[0-9])[A-Za-z0-9]{1,7}(?:[ -][A-Za-z0-9]{2,4}){0,3})(?![A-Za-z0-9])",
        Options,
        2000
    )]
    private static partial Regex Plate();

    [GeneratedRegex(
        "(?<![A-Za-z0-9./-])(?:(?<british>[A-Z]{2}[0-9]{2} ?[A-Z]{3})|[A-Z]{1,3}[ -]?[A-Z]{0,2} ?[0-9]{2,4}(?: [A-Z]{1,3})?|[A-Z]{2} [0-9][A-Z]{2}-[0-9]{3,4}|[0-9][A-Z]{2,3}-?[0-9]{3,4}|[0-9]{3}[ -][A-Z]{3})(?![A-Za-z0-9.])",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex PlateOfVehicle();

    [GeneratedRegex(
        @"\b(?:cars?|taxi|cab|van|truck|lorry|vehicle|motorbike|motorcycle|scooter|pickup|sedan|suv|reg(?:istration|istered)?|plates?)\b[^.;0-9]{0,40}$",
        Options,
        2000
    )]
    private static partial Regex VehicleBefore();

    [GeneratedRegex(@"\b(?:reg(?:istration|istered)?|plates?|tags?)\b[^.;0-9]{0,20}$", Options, 2000)]
    private static partial Regex PlateWordBefore();
}
