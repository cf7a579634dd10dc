using FsCheck;
using FsCheck.Fluent;

namespace LearnClinicalAI.Credit.Tests;

/// <summary>What holds for any time, claim and application.</summary>
public sealed class CreditProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly string[] Zones =
    [
        "Etc/UTC",
        "America/New_York",
        "America/Sao_Paulo",
        "Asia/Beirut",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Atlantic/Azores",
        "Africa/Cairo",
    ];

    [Fact]
    public void Credit_differs_from_the_time_by_at_most_half_a_step() =>
        Check(
            Gen.Choose(0, 100 * 3600),
            seconds =>
            {
                var credit = CreditRounding.FromSeconds(CreditTypes.AmaPraCategory1, seconds);
                return credit is null
                    ? seconds <= 450
                    : Math.Abs(credit.Value.Units - (seconds / 3600m)) <= 0.125m
                        && credit.Value.Quarters >= 1
                        && credit.Value.IsMultipleOf(CreditTypes.AmaPraCategory1.Step);
            }
        );

    [Fact]
    public void Rounding_down_never_gives_more_than_the_time_and_always_more_than_a_step_less() =>
        Check(
            Gen.Choose(900, 100 * 3600),
            seconds =>
            {
                var credit = CreditRounding.FromSeconds(Examples.NursingDown, seconds)!.Value.Units;
                return credit <= seconds / 3600m && credit > (seconds / 3600m) - 0.25m;
            }
        );

    [Fact]
    public void More_time_never_gives_less_credit() =>
        Check(
            from seconds in Gen.Choose(0, 50_000)
            from more in Gen.Choose(0, 5_000)
            from type in Gen.Elements(CreditTypes.CpdHours, Examples.HalfUp, Examples.NursingDown, Examples.Tenths)
            select (seconds, more, type),
            sample =>
                (CreditRounding.FromSeconds(sample.type, sample.seconds) ?? CreditAmount.None)
                <= (CreditRounding.FromSeconds(sample.type, sample.seconds + sample.more) ?? CreditAmount.None)
        );

    [Fact]
    public void A_claim_is_accepted_exactly_when_the_form_could_have_offered_it() =>
        Check(
            from quarters in Gen.Choose(1, 40)
            from hundredths in Gen.Choose(-100, 1200)
            from places in Gen.Elements("0.00", "0.##", "0.000")
            select (
                quarters,
                claim: (hundredths / 100m).ToString(places, System.Globalization.CultureInfo.InvariantCulture),
                hundredths
            ),
            sample =>
            {
                var type = CreditTypes.AmaPraCategory1;
                var maximum = CreditAmount.FromQuarters(sample.quarters);
                var offered = CreditClaim.Choices(type, maximum).Contains(new CreditAmount(sample.hundredths));
                return CreditClaim.Read(sample.claim, type, maximum) is ClaimReading.Accepted accepted
                    ? offered && accepted.Amount.Hundredths == sample.hundredths
                    : !offered;
            }
        );

    [Fact]
    public void No_text_at_all_makes_a_claim_above_the_maximum_or_throws() =>
        Check(
            ArbMap.Default.GeneratorFor<string>(),
            text =>
                CreditClaim.Read(text, CreditTypes.CpdHours, CreditAmount.FromQuarters(4)) is ClaimReading.Rejected
                || (decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is > 0m and <= 1m)
        );

    [Fact]
    public void The_term_by_the_wall_and_by_its_first_and_last_instant_are_the_same() =>
        Check(
            from zone in Gen.Elements(Zones)
            from day in Gen.Choose(0, 6000)
            from length in Gen.Choose(0, 1100)
            from minute in Gen.Choose(-4000, 4000)
            from atEnd in ArbMap.Default.GeneratorFor<bool>()
            select (zone, day, length, minute, atEnd),
            sample =>
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(sample.zone);
                var release = new DateOnly(2010, 1, 1).AddDays(sample.day);
                var term = new Term(release, release.AddDays(sample.length));
                var near = sample.atEnd ? term.EndsBefore(zone) : term.StartsAt(zone);
                var at = near.AddMinutes(sample.minute);
                return term.Contains(at, zone) == (at >= term.StartsAt(zone) && at < term.EndsBefore(zone));
            }
        );

    private static readonly Gen<AwardApplication> Applications =
        from type in Gen.Elements(CreditTypes.AmaPraCategory1, CreditTypes.CpdHours, CreditTypes.Participation)
        from accreditation in Gen.Elements(Enum.GetValues<Accreditation>())
        from designated in Gen.Elements<int?>(null, -100, 0, 1, 100)
        from designatedType in Gen.Elements(CreditTypes.AmaPraCategory1, CreditTypes.CpdHours)
        from degree in Gen.Elements("MD", "RN", "")
        from completed in Gen.Elements<int?>(null, -500, 0, 0, 0, 5000)
        from claimed in Gen.Elements(-1, 0, 1, 1, 1, 9000)
        from rest in Gen.Choose(0, 63)
            .Select(bits => Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(bits))))
            .SelectMany(gen => gen)
        from claim in Gen.Elements("1.00", "0.25", "0.3", "2", "x", null)
        select AwardRows.Complete with
        {
            Type = type,
            Provider = Examples.Provider(accreditation),
            Designation = designated is { } days
                ? AwardRows.Complete.Designation! with
                {
                    Type = designatedType,
                    DesignatedAt = AwardRows.Complete.CompletedAt!.Value.AddDays(days),
                }
                : null,
            Degree = degree,
            CompletedAt = completed is { } at ? AwardRows.Complete.CompletedAt!.Value.AddDays(at) : null,
            ClaimedAt = AwardRows.Complete.CompletedAt!.Value.AddDays(claimed),
            AcknowledgedAt = (rest & 1) == 0 ? AwardRows.Complete.AcknowledgedAt : null,
            Score = (rest & 2) == 0 ? 0.9m : 0.5m,
            EvaluationSent = (rest & 4) == 0,
            InControlOfContent = (rest & 8) != 0,
            AlreadyAwarded = (rest & 16) != 0,
            BlockedBecause = (rest & 32) != 0 ? "under review" : null,
            Claim = claim,
        };

    [Fact]
    public void Whatever_is_asked_for_an_award_keeps_every_promise() =>
        Check(
            Applications,
            application =>
                AwardConditions.Decide(application) switch
                {
                    AwardDecision.Credit credit => application.Type.HasUnits
                        && credit.Type == application.Type
                        && credit.Amount <= application.Designation!.Maximum
                        && credit.Amount > CreditAmount.None
                        && credit.AwardedAt >= application.CompletedAt
                        && application.Designation.DesignatedAt <= application.CompletedAt
                        && (application.Provider.IsAccredited || !credit.Type.NeedsAccreditation)
                        && !application.AlreadyAwarded,
                    AwardDecision.Participation participation => application.CompletedAt is not null
                        && participation.AwardedAt >= application.CompletedAt
                        && !application.AlreadyAwarded
                        && !application.InControlOfContent
                        && application.Score >= application.MinimumPerformanceLevel
                        && application.Type.HasUnits == participation.Because.Count > 0,
                    AwardDecision.Refused refused => refused.Unmet.Count > 0
                        && refused
                            .Unmet.Select(unmet => unmet.Condition)
                            .SequenceEqual(refused.Unmet.Select(unmet => unmet.Condition).Distinct().Order()),
                    _ => false,
                }
        );

    [Fact]
    public void The_order_of_the_parts_does_not_change_the_sum() =>
        Check(
            from count in Gen.Choose(0, 8)
            from times in Gen.Choose(0, 4000).ListOf(count)
            from groups in Gen.Elements<string?>(null, "g", "h").ListOf(count)
            let parts = times
                .Zip(groups)
                .Select(
                    (pair, place) =>
                        new TimePart($"{place}", TimeEstimates.MediaDuration([pair.First]))
                        {
                            ParallelGroup = pair.Second,
                        }
                )
                .ToArray()
            from shuffled in Gen.Shuffle(parts)
            select (parts, shuffled),
            sample => ActivityTime.Total(sample.parts).Seconds == ActivityTime.Total(sample.shuffled).Seconds
        );

    [Fact]
    public void One_wrong_digit_in_an_NPI_is_always_found() =>
        Check(
            from npi in Gen.Elements("1234567893", "1245319599", "1003000126")
            from place in Gen.Choose(0, 9)
            from digit in Gen.Choose(0, 9)
            select (npi, typed: npi[..place] + digit + npi[(place + 1)..]),
            sample => Npi.IsValid(sample.typed) == (sample.typed == sample.npi)
        );

    private static void Check<T>(Gen<T> samples, Func<T, bool> holds) =>
        Prop.ForAll(samples.ToArbitrary(), holds).Check(Often);
}
