using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Demo;

namespace LearnClinicalAI.Server.Features.Credit;

/// <summary>In a demonstration the reviewer signs off what ships, and the administrator designates what is ready.</summary>
internal sealed class DemoDesignation(LearnDb db, ContentShelf content, SignOffContent signOff, Designate designate)
    : IDemoStep
{
    public int Order => 100;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var reviewer = await DemoPeople.IdAsync(db, DemoPeople.Reviewer);
        var administrator = await DemoPeople.IdAsync(db, DemoPeople.Administrator);
        await content.RefreshAsync();
        foreach (var kind in Enum.GetValues<ContentKind>())
        foreach (var head in await content.HeadsAsync(kind, cancellation))
            if (head.Hash is { } hash)
                await signOff.RunAsync(reviewer, kind, head.Slug, hash, cancellation);
        foreach (var head in await content.HeadsAsync(ContentKind.Course, cancellation))
            if (head.Hash is { } hash && await content.CourseAsync(hash, cancellation) is { Course: { } course })
                await designate.RunAsync(
                    administrator,
                    head.Slug,
                    hash,
                    new DesignationWish(
                        CreditTypes.Find(course.CreditOffer.Type) ?? CreditTypes.Participation,
                        Hundredths: null,
                        course.Release,
                        course.Expires,
                        PracticeGap: ""
                    ),
                    cancellation
                );
    }
}
