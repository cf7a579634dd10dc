using LearnClinicalAI.Learning;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>A learner on the way through the shipped course, page by page, from registration to its evaluation.</summary>
internal sealed class Learner(IPage page, Looks looks, bool javaScript)
{
    private const string Password = "tulip-Quokka-harbour-58x";
    private const string Diagnosis = "Inferior STEMI";
    private const string Reason = "Its label says that it was never validated for ischaemia.";

    private ILocator Main => page.GetByRole(AriaRole.Main);

    public async Task RegisterAsync(string address)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Create account" }).First.ClickAsync();
        await page.Locator("[name='Form.Email']").FillAsync(address);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.Locator("[name='Form.GivenName']").FillAsync("Ada");
        await page.Locator("[name='Form.FamilyName']").FillAsync("Okafor");
        await page.Locator("[name='Form.Profession']").SelectOptionAsync("resident");
        await page.Locator("[name='Form.Degree']").FillAsync("MD");
        await looks.AtAsync("register");
        await Main.GetByRole(AriaRole.Button).ClickAsync();
        await Main.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await looks.AtAsync("sign in");
        await page.Locator("[name='Form.Email']").FillAsync(address);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await Main.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByText("Ada Okafor").First).ToBeAttachedAsync();
    }

    public async Task EnrolAsync(Course course)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = course.Title, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(course.Title);
        await looks.AtAsync("course before enrolment");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at what this course asks and enrol" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "I have read this page" }).CheckAsync();
        await looks.AtAsync("gate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and enrol" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Still to do" })).ToBeVisibleAsync();
        await looks.AtAsync("course");
    }

    /// <summary>From the course to the first lesson, and from each lesson to what comes next.</summary>
    public async Task ReadLessonsAsync(Course course)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on: " }).ClickAsync();
        foreach (var lesson in course.Steps.TakeWhile(step => step.Kind is StepKind.Lesson))
        {
            await page.WaitForURLAsync($"**/steps/{lesson.Id}");
            await looks.AtAsync($"lesson {lesson.Id}");
            await page.GetByRole(AriaRole.Button, new() { Name = "I have read this lesson" }).ClickAsync();
        }
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "About this quiz" }))
            .ToBeVisibleAsync();
    }

    public async Task AnswerQuizAsync(Quiz quiz)
    {
        await looks.AtAsync("quiz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await new Paper(page).AnswerRightlyAsync(quiz);
        await looks.AtAsync("attempt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Assertions.Expect(Main).ToContainTextAsync("Passed: 100 %");
        await looks.AtAsync("review");
        await Main.GetByRole(AriaRole.Link, new() { Name = "Back to the course" }).Last.ClickAsync();
    }

    public async Task PlayCaseAsync(CourseStep step)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = $"Go on: {step.Title}" }).ClickAsync();
        await looks.AtAsync("case step");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the case" }).ClickAsync();
        await looks.AtAsync("case brief");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/runs/**");
        await looks.AtAsync("encounter at its start");
        var encounter = new Encounter(page, javaScript);
        await encounter.SayAsync("Hello, I'm Dr Okafor, the doctor on tonight.");
        await encounter.OrderAsync("12-lead ECG");
        await encounter.WaitAsync(5, forResult: "12-lead ECG");
        await encounter.SayAsync("When did the pain start, and does it spread anywhere?");
        await encounter.SayAsync("Do you have any allergies?");
        await encounter.ReadAsync("Rapid access chest pain clinic letter");
        await encounter.CheckAsync("Chart summary", "the patient", "They booked me a heart scan. I never went.");
        await encounter.EditAsync(
            "Chart summary",
            "Chest pain since 01:30. CT coronary angiogram asked for, never done."
        );
        await encounter.AcceptAsync("First ten minutes");
        await encounter.RejectAsync("Automatic ECG reading", Reason);
        await encounter.CommitProvisionallyAsync(
            Diagnosis,
            "Aortic dissection\nReflux",
            "Aspirin, call cardiology for primary PCI."
        );
        await looks.AtAsync("encounter under way");
        await encounter.CommitFinallyAsync(Diagnosis);
        await encounter.WriteAsync(
            "Emergency handover (SBAR)",
            "58-year-old man with chest pain since 01:30. For primary PCI."
        );
        await looks.AtAsync("writing desk");
        await encounter.EndAsync("Transferred");
        await looks.AtAsync("encounter at its end");
    }

    public async Task ReadReportAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "See your report" }).ClickAsync();
        await Assertions.Expect(Main.GetByRole(AriaRole.Heading, new() { Name = "You and the AI" })).ToBeVisibleAsync();
        await Assertions.Expect(Main).ToContainTextAsync("Do you have any allergies?");
        await Assertions.Expect(Main).ToContainTextAsync(Diagnosis);
        await Assertions.Expect(Main).ToContainTextAsync(Reason);
        await looks.AtAsync("report");
    }

    public async Task EvaluateAsync(Course course, CourseStep step)
    {
        await page.GotoAsync($"/courses/{course.Slug}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Go on: {step.Title}" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(step.Title);
        foreach (var question in await page.GetByRole(AriaRole.Group).AllAsync())
        {
            if (await question.GetByRole(AriaRole.Radio).CountAsync() is var choices and > 0)
            {
                // no bias noticed, and else the second highest of five, or yes
                await question.GetByRole(AriaRole.Radio).Nth(Math.Max(0, choices - 2)).CheckAsync();
            }
        }
        await page.GetByRole(AriaRole.Group, new() { Name = "Did you notice commercial bias?" })
            .GetByLabel("No", new() { Exact = true })
            .CheckAsync();
        await page.GetByLabel("How many minutes").FillAsync("70");
        await looks.AtAsync("evaluation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the evaluation" }).ClickAsync();
        await Assertions.Expect(Main).ToContainTextAsync("You completed this course on");
        await Assertions.Expect(Main.GetByText("Done", new() { Exact = true })).ToHaveCountAsync(course.Steps.Count);
        await looks.AtAsync("course completed");
    }

    /// <summary>The pages that are about the learner and belong to no course.</summary>
    public async Task LookAroundAsync(Course course)
    {
        await page.GotoAsync("/learning");
        await Assertions
            .Expect(Main.GetByRole(AriaRole.Article, new() { Name = course.Title }))
            .ToContainTextAsync("Completed");
        await looks.AtAsync("my learning");
        await Main.GetByRole(AriaRole.Link, new() { Name = "My cases" }).ClickAsync();
        await Assertions.Expect(Main.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await looks.AtAsync("my cases");
        await page.GotoAsync("/profile");
        await Assertions.Expect(page.GetByLabel("Family name")).ToHaveValueAsync("Okafor");
        await looks.AtAsync("profile");
        await page.GotoAsync($"/courses/{course.Slug}");
    }
}
