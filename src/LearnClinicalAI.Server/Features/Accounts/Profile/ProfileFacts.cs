using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>What people say about themselves, as typed: names, profession, and what credit needs.</summary>
internal sealed record ProfileFacts
{
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? Profession { get; init; }
    public string? Degree { get; init; }
    public string? Npi { get; init; }
    public string? LicenceState { get; init; }
    public string? LicenceNumber { get; init; }

    /// <summary>1–12, or empty.</summary>
    public string? BirthMonth { get; init; }

    /// <summary>1–31, or empty.</summary>
    public string? BirthDay { get; init; }
    public bool ReportingConsent { get; init; }

    public static ProfileFacts Of(Person person) =>
        new()
        {
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            Profession = person.Profession,
            Degree = person.Degree,
            Npi = person.Npi,
            LicenceState = person.LicenceState,
            LicenceNumber = person.LicenceNumber,
            BirthMonth = person.BirthMonthDay?[..2].TrimStart('0'),
            BirthDay = person.BirthMonthDay?[3..].TrimStart('0'),
            ReportingConsent = person.ReportingConsentAt is not null,
        };

    /// <summary>Field → name of the text that says what is wrong; empty when all is well.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        Check(nameof(GivenName), NameProblem(GivenName));
        Check(nameof(FamilyName), NameProblem(FamilyName));
        Check(nameof(Profession), Professions.All.Contains(Profession) ? null : "Profession.Unknown");
        Check(nameof(Degree), Clean(Degree) is { Length: > 40 } ? "Field.TooLong" : null);
        Check(nameof(Npi), Clean(Npi) is var npi && (npi == "" || Accounts.Npi.IsValid(npi)) ? null : "Npi.Wrong");
        var (state, number) = (Clean(LicenceState), Clean(LicenceNumber));
        var twoLetters = state.Length == 2 && state.All(char.IsAsciiLetter);
        Check(nameof(LicenceState), (state == "" && number == "") || twoLetters ? null : "Licence.State");
        Check(
            nameof(LicenceNumber),
            number.Length > 40 ? "Field.TooLong"
                : state != "" && number == "" ? "Licence.Number"
                : null
        );
        Check(nameof(BirthMonth), BirthIsEmpty() || MonthDay() is not null ? null : "Birth.Wrong");
        return problems;

        void Check(string field, string? problem)
        {
            if (problem is not null)
                problems[field] = problem;
        }
    }

    /// <summary>Writes the facts, which must be without problems, to the person.</summary>
    public void WriteTo(Person person, DateTimeOffset now)
    {
        person.GivenName = Clean(GivenName);
        person.FamilyName = Clean(FamilyName);
        person.Profession = Profession!;
        person.Degree = Clean(Degree);
        person.Npi = OrNull(Clean(Npi));
        person.LicenceState = OrNull(Clean(LicenceState).ToUpperInvariant());
        person.LicenceNumber = OrNull(Clean(LicenceNumber));
        person.BirthMonthDay = MonthDay();
        person.ReportingConsentAt = ReportingConsent ? person.ReportingConsentAt ?? now : null;
    }

    /// <summary>Composed, without control, zero-width and direction marks, single spaces: as it is printed (abuse case 32).</summary>
    public static string Clean(string? typed) =>
        string.Join(
            ' ',
            new string([
                .. (typed ?? "")
                    .Normalize()
                    .Where(c =>
                        char.GetUnicodeCategory(c)
                            is not (
                                UnicodeCategory.Control
                                or UnicodeCategory.PrivateUse
                                or UnicodeCategory.OtherNotAssigned
                            )
                        && (char.GetUnicodeCategory(c) != UnicodeCategory.Format || IsJoiner(c))
                    ),
            ]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    // scripts of India and Persia need the joiners inside a word
    private static bool IsJoiner(char c) => c is '\u200c' or '\u200d';

    private static string? NameProblem(string? typed) =>
        Clean(typed) switch
        {
            { Length: > PersonMapping.NameLength } => "Field.TooLong",
            var name when !name.Any(char.IsLetter) => "Name.Missing",
            _ => null,
        };

    private bool BirthIsEmpty() => Clean(BirthMonth) == "" && Clean(BirthDay) == "";

    // 2000 is a leap year: 29 February is a birthday
    private string? MonthDay() =>
        int.TryParse(Clean(BirthMonth), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(Clean(BirthDay), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(2000, month)
            ? string.Create(CultureInfo.InvariantCulture, $"{month:D2}-{day:D2}")
            : null;

    private static string? OrNull(string text) => text == "" ? null : text;
}
