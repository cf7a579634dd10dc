using System.Globalization;

namespace LearnClinicalAI.Credit.Tests;

/// <summary>The rows about designating: how each differs from the planning file that the table describes.</summary>
internal static class DesignationRows
{
    private const string Hash = "of this version";

    public static string Decide(Row row)
    {
        var missing = DesignationCheck.Missing(File(row));
        return missing.Count == 0
            ? "may be designated"
            : string.Join(
                ", ",
                missing.Select(entry => Words.Of(entry.Gap) + (entry.About is null ? "" : $" ({entry.About})"))
            );
    }

    private static ActivityFile File(Row row) =>
        new()
        {
            Type = Examples.Type(row["type", "ama-pra-1"]),
            Provider = Examples.Provider(
                row["accredited", "yes"] == "yes" ? Accreditation.AccmeDirect : Accreditation.None
            ) with
            {
                TermYears = int.Parse(row["term years", "3"], CultureInfo.InvariantCulture),
            },
            ContentHash = Hash,
            Planned = row["planned"] == "yes",
            People = [.. Entries(row["people", "Ann:none"]).Select(Person)],
            SignOffs = row["signed", "yes"] switch
            {
                "yes" => [new ContentSignOff("of an older version", "Dr Old"), new ContentSignOff(Hash, "Dr Read")],
                "other" => [new ContentSignOff("of an older version", "Dr Old")],
                _ => [],
            },
            PracticeGap = row["gap", "yes"] == "yes" ? "Doctors accept wrong advice." : " ",
            Audience = row["audience", "yes"] == "yes" ? "Junior doctors" : "",
            Objectives = row["objectives", "1"] == "0" ? [] : ["Catch a wrong dose."],
            Sources = row["sources", "1"] == "0" ? [] : ["Qazi 2025"],
            MinimumPerformanceLevel =
                row["level", "0.8"] == "none" ? null : decimal.Parse(row["level", "0.8"], CultureInfo.InvariantCulture),
            Seconds = Row.Seconds(row["time", "60:00"]),
            Amount = row.Has("amount") ? new CreditAmount((int)(row.Number("amount") * 100)) : null,
            Term = TermOf(row["term", "2026-11-21..2029-11-21"]),
            ReviewedOn = row.Has("reviewed") ? Row.Day(row["reviewed"]) : null,
            Support =
            [
                .. Entries(row["support"]).Select(entry => new CompanySupport(entry[0], entry[1] == "agreement")),
            ],
            AiDisclosure = row["ai disclosure", "yes"] == "yes" ? "Drafted with a model, checked by hand." : "",
            AiSpeaksFreely = row["ai speaks"] == "yes",
            Validation = row["validated"] switch
            {
                "yes" => Validated(Hash, 40),
                "other" => Validated("of an older version", 40),
                "empty" => Validated(Hash, 0),
                _ => null,
            },
        };

    private static AiValidation Validated(string hash, int runs) =>
        new(hash, runs, "Dr Read", new DateOnly(2026, 11, 1));

    private static IEnumerable<string[]> Entries(string text) =>
        text.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':'));

    private static PersonInControl Person(string[] entry) =>
        new()
        {
            Name = entry[0],
            Role = "author",
            Relationships = entry[1] switch
            {
                "undisclosed" => null,
                "none" => [],
                "relevant" => [new CompanyRelationship("Acme", "consultant", Relevant: true)],
                "mitigated" => [new CompanyRelationship("Acme", "consultant", true, "peer review")],
                "unrelated" => [new CompanyRelationship("Acme", "consultant", Relevant: false)],
                _ => [new CompanyRelationship("Acme", "employee", true, "peer review", OwnerOrEmployee: true)],
            },
        };

    private static Term? TermOf(string text) =>
        text == "none" ? null : new Term(Row.Day(text.Split("..")[0]), Row.Day(text.Split("..")[1]));
}
