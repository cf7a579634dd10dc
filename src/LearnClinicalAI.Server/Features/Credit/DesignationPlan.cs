using System.Text.Json;
using LearnClinicalAI.Content;
using LearnClinicalAI.Credit;
using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>What somebody wants to designate a course revision for.</summary>
/// <param name="Hundredths">Null: what the time estimate gives.</param>
internal sealed record DesignationWish(
    CreditType Type,
    int? Hundredths,
    DateOnly? ReleaseOn,
    DateOnly? ExpiresOn,
    string PracticeGap
);

/// <summary>A wish and what stands in its way.</summary>
/// <param name="Time">The estimate by words, questions and difficulty; cases count nothing before they were piloted.</param>
/// <param name="Most">The most that the time covers; null where it covers none.</param>
internal sealed record PlannedDesignation(
    TimeEstimate Time,
    CreditAmount? Most,
    IReadOnlyList<MissingForDesignation> Missing,
    bool EvaluationMissing
)
{
    public bool MayBeMade => Missing.Count == 0 && !EvaluationMissing;
    public string Figures => JsonSerializer.Serialize(Time, JsonSerializerOptions.Web);
}

/// <summary>Holds a wish against what is on file about the course.</summary>
internal sealed class DesignationPlan(LearnDb db, ContentShelf content, ProviderShelf providers)
{
    public async Task<PlannedDesignation> OfAsync(
        CourseFolder folder,
        DesignationWish wish,
        CancellationToken cancellation
    )
    {
        var course = folder.Course;
        var provider = (await providers.CurrentAsync(cancellation)).ToProvider();
        var time = CourseTime.OfText(folder);
        var most = wish.Type.HasUnits ? CreditRounding.FromSeconds(wish.Type, time.Seconds) : null;
        var hashes = await HashesAsync(course, cancellation);
        var known = await db
            .SignOffs.AsNoTracking()
            .Where(s => hashes.Values.Contains(s.ContentHash))
            .Select(s => new { s.ContentHash, s.At })
            .ToListAsync(cancellation);
        var file = new ActivityFile
        {
            Type = wish.Type,
            Provider = provider,
            ContentHash = course.Hash,
            Planned = course.Status is CourseStatus.Planned,
            People = [.. course.People.Select(GateFacts.InControl)],
            SignOffs = [.. known.Select(s => new ContentSignOff(s.ContentHash, ""))],
            PracticeGap = wish.PracticeGap,
            Audience = course.Audience,
            Objectives = [.. course.Objectives.Select(o => o.Text)],
            Sources = [.. course.Sources.Select(s => s.Text)],
            MinimumPerformanceLevel = course.PassMark > 0 ? course.PassMark : null,
            Seconds = time.Seconds,
            Amount = wish.Hundredths is { } hundredths ? new CreditAmount(hundredths) : null,
            Term = wish is { ReleaseOn: { } from, ExpiresOn: { } to } ? new Term(from, to) : null,
            ReviewedOn = known.Count > 0 ? Term.DayOf(known.Max(s => s.At), provider.TimeZone) : null,
            Support =
            [
                .. course.CommercialSupport.Select(s => new CompanySupport(s.Supporter, AgreementOnFile: false)),
            ],
            AiDisclosure = course.AiDisclosure,
        };
        var unsigned = hashes
            .Where(entry => entry.Key != course.Slug && known.TrueForAll(s => s.ContentHash != entry.Value))
            .Select(entry => new MissingForDesignation(DesignationGap.ContentNotSignedOff, entry.Key));
        return new PlannedDesignation(
            time,
            most,
            [.. DesignationCheck.Missing(file).Where(gap => IsAskedOf(wish.Type, gap)), .. unsigned],
            provider.RequiresEvaluation && course.Steps.All(step => step.Kind is not StepKind.Evaluation)
        );
    }

    // a record of participation has a term as well, and carries no credit by its nature
    private static bool IsAskedOf(CreditType type, MissingForDesignation gap) =>
        type.HasUnits || gap.Gap is not DesignationGap.TypeCarriesNoCredit;

    /// <summary>The course and the cases in it, as they are now.</summary>
    private async Task<Dictionary<string, string>> HashesAsync(Course course, CancellationToken cancellation)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal) { [course.Slug] = course.Hash };
        foreach (var slug in course.Steps.Select(step => step.Case).OfType<string>().Distinct())
            hashes[slug] = await content.CurrentAsync(ContentKind.Case, slug, cancellation) ?? "";
        return hashes;
    }
}
