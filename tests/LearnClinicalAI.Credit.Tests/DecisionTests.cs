using System.Globalization;

namespace LearnClinicalAI.Credit.Tests;

/// <summary>Every row of <c>decisions.tsv</c>, which is written for people who know accreditation.</summary>
public sealed class DecisionTests
{
    public static TheoryData<Row> Rows => [.. Table.Rows];

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void The_decision_is_the_one_in_the_table(Row row)
    {
        var decided = row.What switch
        {
            "round" => Amount(CreditRounding.FromSeconds(Examples.Type(row["type"]), Row.Seconds(row["time"]))),
            "mergener" => Estimated(
                TimeEstimates.Mergener((int)row.Number("words"), (int)row.Number("questions"), row.Number("difficulty"))
            ),
            "media" => Estimated(TimeEstimates.MediaDuration(Times(row["times"]))),
            "pilot" => Estimated(TimeEstimates.Pilot(Times(row["times"]))),
            "sum" => Summed(row["parts"]),
            "claim" => Claimed(row),
            "latest" => Term.Latest(Row.Day(row["from"]), (int)row.Number("years")).ToString("yyyy-MM-dd"),
            "term" => InTerm(row),
            "award" => AwardRows.Decide(row),
            "designate" => DesignationRows.Decide(row),
            "npi" => Npi.IsValid(row["npi"]) ? "valid" : "not valid",
            "ccid" => Ccid(row["host"]),
            _ => throw new InvalidOperationException($"Nothing decides \"{row.What}\"."),
        };

        Assert.Equal(row.Expected, decided);
        Assert.Empty(row.Unread);
    }

    [Fact]
    public void The_table_is_long_enough_and_no_row_stands_twice()
    {
        Assert.True(Table.Rows.Count >= 200);
        Assert.Equal(Table.Rows.Count, Table.Rows.DistinctBy(row => (row.What, row.Given)).Count());
    }

    private static string Amount(CreditAmount? amount) => amount?.ToString() ?? "none";

    private static string Estimated(TimeEstimate estimate)
    {
        Assert.Equal(0m, estimate.HasEvidence ? 0m : estimate.Minutes);
        return Minutes(estimate.Minutes, estimate.Seconds);
    }

    private static string Minutes(decimal minutes, int seconds) =>
        $"{Math.Round(minutes, 5).ToString("0.#####", CultureInfo.InvariantCulture)} min; {Amount(CreditRounding.FromSeconds(CreditTypes.AmaPraCategory1, seconds))}";

    private static IEnumerable<int> Times(string times) =>
        times.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(Row.Seconds);

    private static string Summed(string parts)
    {
        var read = parts.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(Part).ToList();
        var total = ActivityTime.Total(read);
        Assert.Equal(read.Count, total.Counted.Count + total.LeftOut.Count);
        return Minutes(total.Minutes, total.Seconds);
    }

    private static TimePart Part(string text, int place)
    {
        var leftOut = text.EndsWith("-x", StringComparison.Ordinal);
        var parts = (leftOut ? text[..^2] : text).Split('|');
        return new TimePart($"part {place}", TimeEstimates.MediaDuration([Row.Seconds(parts[0])]))
        {
            ParallelGroup = parts.Length > 1 ? parts[1] : null,
            LeftOutBecause = leftOut ? "not educational" : null,
        };
    }

    private static string Claimed(Row row)
    {
        var maximum = new CreditAmount((int)(row.Number("max") * 100));
        var typed = row["claim"].Replace('_', ' ').Replace('^', '\n');
        return CreditClaim.Read(typed, Examples.Type(row["type"]), maximum) switch
        {
            ClaimReading.Accepted accepted => accepted.Amount.ToString(),
            ClaimReading.Rejected rejected => Words.Of(rejected.Problem),
            _ => "",
        };
    }

    private static string InTerm(Row row)
    {
        var term = new Term(Row.Day(row["release"]), Row.Day(row["expires"]));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(row["zone"]);
        var at = Row.Moment(row["at"]);
        // Asked in two ways that must agree: by the day on the wall, and by the first and last instant.
        Assert.Equal(term.Contains(at, zone), at >= term.StartsAt(zone) && at < term.EndsBefore(zone));
        return term.IsBefore(at, zone) ? "before"
            : term.IsOver(at, zone) ? "over"
            : "in";
    }

    private static string Ccid(string host)
    {
        try
        {
            return CreditId.For(host, new Guid("0193f2c4-0000-7000-8000-000000000001"));
        }
        catch (ArgumentException)
        {
            return "not possible";
        }
    }
}
