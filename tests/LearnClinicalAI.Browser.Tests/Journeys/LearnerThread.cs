using LearnClinicalAI.Learning;
using LearnClinicalAI.Server.Tests.Credit;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>From a stranger on the first page to another stranger who verifies the certificate.</summary>
internal static class LearnerThread
{
    /// <summary>Walks it on a server of its own, whose content was signed off and designated before anybody enrols.</summary>
    /// <param name="withAxe">False where the same pages are looked at by another walk.</param>
    public static async Task WalkAsync(Site site, bool javaScript, Database database, bool withAxe)
    {
        var server = await site.StartAsync(database);
        await server.DesignatedAsync();
        var course = ShippedCourse.Read(CreditGround.Slug);
        var page = await site.OpenAsync("/", javaScript, server);
        var looks = new Looks(page, withAxe);
        var learner = new Learner(page, looks, javaScript);
        var certificate = new Certificate(page, looks);

        await looks.AtAsync("catalogue");
        await learner.RegisterAsync("ada@example.org");
        await learner.EnrolAsync(course.Course);
        await learner.ReadLessonsAsync(course.Course);
        await learner.AnswerQuizAsync(course.QuizOf(course.First(StepKind.Quiz))!);
        await learner.PlayCaseAsync(course.First(StepKind.Case));
        await learner.ReadReportAsync();
        await learner.EvaluateAsync(course.Course, course.First(StepKind.Evaluation));
        await learner.LookAroundAsync(course.Course);
        await certificate.ClaimAsync();
        var (file, address) = await certificate.DownloadAsync();
        await certificate.FindInTranscriptAsync(course.Course.Title);

        var stranger = await site.OpenAsync("/about", javaScript, server);
        var looksOfStranger = new Looks(stranger, withAxe);
        await new Certificate(stranger, looksOfStranger).VerifyAsync(address, file);

        looks.AssertNothingFound();
        looksOfStranger.AssertNothingFound();
    }
}
