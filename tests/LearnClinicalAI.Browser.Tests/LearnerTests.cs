using LearnClinicalAI.Browser.Tests.Journeys;
using LearnClinicalAI.Learning;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests;

/// <summary>The whole thread as a learner walks it, on the shipped course and case.</summary>
public sealed class LearnerTests(Site site) : IClassFixture<Site>
{
    private const string Slug = "foundations";
    private const string Password = "tulip-Quokka-harbour-58x";
    private const string Diagnosis = "Inferior STEMI";

    private IPage page = null!;

    [Theory]
    [InlineData(false)]
    public async Task A_learner_gets_from_registration_to_the_report_of_a_case_with_scripts_and_without(bool javaScript)
    {
        var course = ShippedCourse.Read(Slug);
        page = await site.OpenAsync("/", javaScript);
        var looks = new Looks(page);
        // the pages are the same without scripts, and axe is one
        Func<string, Task> look = javaScript ? looks.AtAsync : _ => Task.CompletedTask;

        await look("catalogue");
        await RegisterAsync($"ada.{javaScript}@example.org".ToLowerInvariant(), look);
        await EnrolAsync(course.Course, look);
        await ReadLessonsAsync(course.Course, look);
        await AnswerQuizAsync(course.QuizOf(course.First(StepKind.Quiz))!, look);
        await PlayCaseAsync(javaScript, course.First(StepKind.Case), look);
        await ReadReportAsync(look);
        await page.GotoAsync($"/courses/{Slug}");

        var done = course.Course.Steps.Count(step => step.Kind is StepKind.Lesson or StepKind.Quiz or StepKind.Case);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Main).GetByText("Done", new() { Exact = true }))
            .ToHaveCountAsync(done);
        await look("course after the case");
        Assert.True(looks.Violations.Count == 0, string.Join("\n", looks.Violations));
    }

    private async Task RegisterAsync(string address, Func<string, Task> look)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Create account" }).First.ClickAsync();
        await page.Locator("[name='Form.Email']").FillAsync(address);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("[name='Form.GivenName']").FillAsync("Ada");
        await page.Locator("[name='Form.FamilyName']").FillAsync("Okafor");
        await page.Locator("[name='Form.Profession']").SelectOptionAsync("resident");
        await page.Locator("[name='Form.Degree']").FillAsync("MD");
        await look("register");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await look("sign in");
        await page.Locator("[name='Form.Email']").FillAsync(address);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByText("Ada Okafor").First).ToBeAttachedAsync();
    }

    private async Task EnrolAsync(Course course, Func<string, Task> look)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = course.Title, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.Title);
        await look("course before enrolment");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at what this course asks and enrol" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "I have read this page" }).CheckAsync();
        await look("gate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and enrol" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Still to do" })).ToBeVisibleAsync();
        await look("course");
    }

    /// <summary>From the course to the first lesson, and from each lesson to what comes next.</summary>
    private async Task ReadLessonsAsync(Course course, Func<string, Task> look)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on: " }).ClickAsync();
        foreach (var lesson in course.Steps.TakeWhile(step => step.Kind is StepKind.Lesson))
        {
            await page.WaitForURLAsync($"**/steps/{lesson.Id}");
            await look($"lesson {lesson.Id}");
            await page.GetByRole(AriaRole.Button, new() { Name = "I have read this lesson" }).ClickAsync();
        }
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "About this quiz" }))
            .ToBeVisibleAsync();
    }

    private async Task AnswerQuizAsync(Quiz quiz, Func<string, Task> look)
    {
        await look("quiz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await new Paper(page).AnswerRightlyAsync(quiz);
        await look("attempt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Passed: 100 %");
        await look("review");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Back to the course" })
            .Last.ClickAsync();
    }

    private async Task PlayCaseAsync(bool javaScript, CourseStep step, Func<string, Task> look)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Go on: {step.Title}" }).ClickAsync();
        await look("case step");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the case" }).ClickAsync();
        await look("case brief");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/runs/**");
        await look("encounter at its start");
        var encounter = new Encounter(page, javaScript);
        await encounter.SayAsync("Hello, I'm Dr Okafor, the doctor on tonight.");
        await encounter.SayAsync("When did the pain start, and does it spread anywhere?");
        await encounter.SayAsync("Do you have any allergies?");
        await encounter.OrderAsync("12-lead ECG");
        await encounter.AcceptAsync("First ten minutes");
        await encounter.RejectAsync("Chart summary", "The clinic letter says that he never had the scan.");
        await encounter.CommitProvisionallyAsync(
            Diagnosis,
            "Aortic dissection\nReflux",
            "Aspirin, call cardiology for primary PCI."
        );
        await look("encounter under way");
        await encounter.CommitFinallyAsync(Diagnosis);
        await encounter.WriteAsync("handover", "58-year-old man with chest pain since 01:30. For primary PCI.");
        await encounter.EndAsync("Transferred");
        await look("encounter at its end");
    }

    private async Task ReadReportAsync(Func<string, Task> look)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "See your report" }).ClickAsync();
        var report = page.GetByRole(AriaRole.Main);
        await Assertions
            .Expect(report.GetByRole(AriaRole.Heading, new() { Name = "You and the AI" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(report).ToContainTextAsync("Do you have any allergies?");
        await Assertions.Expect(report).ToContainTextAsync(Diagnosis);
        await look("report");
    }
}
