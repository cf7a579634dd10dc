using System.Globalization;

namespace LearnClinicalAI.Credit.Tests;

/// <summary>The rows about awards: how each differs from the application that the table describes.</summary>
internal static class AwardRows
{
    public static AwardApplication Complete { get; } =
        new()
        {
            Type = CreditTypes.AmaPraCategory1,
            Provider = Examples.Provider(),
            Designation = new Designation(
                CreditTypes.AmaPraCategory1,
                CreditAmount.FromQuarters(4),
                new Term(new DateOnly(2026, 2, 1), new DateOnly(2029, 1, 31)),
                Row.Moment("2026-01-01T00:00:00Z")
            ),
            Degree = "MD",
            AcknowledgedAt = Row.Moment("2026-03-01T09:00:00Z"),
            FirstContentAt = Row.Moment("2026-03-01T09:05:00Z"),
            CompletedAt = Row.Moment("2026-03-01T10:00:00Z"),
            Score = 0.85m,
            MinimumPerformanceLevel = 0.80m,
            EvaluationSent = true,
            Claim = "1.00",
            ClaimedAt = Row.Moment("2026-03-02T00:00:00Z"),
        };

    public static string Decide(Row row)
    {
        var application = Application(row);
        var at = row.Expected.Contains(" at ", StringComparison.Ordinal);
        return AwardConditions.Decide(application) switch
        {
            AwardDecision.Credit credit => $"credit {credit.Amount}"
                + (at ? $" at {credit.AwardedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" : ""),
            AwardDecision.Participation { Because.Count: 0 } => "participation",
            AwardDecision.Participation participation => "participation: "
                + string.Join(", ", participation.Because.Select(condition => Words.Of(condition))),
            AwardDecision.Refused refused => "refused: " + string.Join(", ", refused.Unmet.Select(Unmet)),
            _ => "",
        };
    }

    private static string Unmet(UnmetCondition unmet) =>
        unmet.Claim is { } problem ? $"{Words.Of(unmet.Condition)}: {Words.Of(problem)}" : Words.Of(unmet.Condition);

    private static AwardApplication Application(Row row)
    {
        var type = Examples.Type(row["type", "ama-pra-1"]);
        var designationType = Examples.Type(row["designation", type.Id]);
        return Complete with
        {
            Type = type,
            Provider = ProviderOf(row),
            Designation = row.Instant("designated", "2026-01-01T00:00:00Z") is { } designatedAt
                ? Complete.Designation! with
                {
                    Type = designationType,
                    DesignatedAt = designatedAt,
                }
                : null,
            Degree = row["degree", "MD"],
            AcknowledgedAt = row.Instant("acknowledged", "2026-03-01T09:00:00Z"),
            FirstContentAt = row.Instant("content", "2026-03-01T09:05:00Z"),
            CompletedAt = row.Instant("completed", "2026-03-01T10:00:00Z"),
            ClaimedAt = row.Instant("claimed", "2026-03-02T00:00:00Z")!.Value,
            Score = Share(row["score", "0.85"]),
            MinimumPerformanceLevel = Share(row["level", "0.80"]),
            EvaluationSent = row["evaluation", "yes"] == "yes",
            InControlOfContent = row["control"] == "yes",
            ConflictOverriddenBecause = row.Has("override") ? row["override"] : null,
            AlreadyAwarded = row["awarded"] == "yes",
            BlockedBecause = row.Has("blocked") ? row["blocked"] : null,
            Claim = row["claim", "1.00"],
        };
    }

    private static Provider ProviderOf(Row row) =>
        Examples.Provider(
            row["accredited", "yes"] switch
            {
                "no" => Accreditation.None,
                "joint" => Accreditation.AccmeJoint,
                "jointly accredited" => Accreditation.JointlyAccredited,
                "state" => Accreditation.StateSociety,
                _ => Accreditation.AccmeDirect,
            }
        ) with
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(row["zone", "Etc/UTC"]),
            RequiresEvaluation = row["evaluation needed", "yes"] == "yes",
            ClaimGraceDays = int.Parse(row["grace", "0"], CultureInfo.InvariantCulture),
        };

    private static decimal? Share(string text) =>
        text == "none" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
