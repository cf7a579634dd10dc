using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Administration;
using LearnClinicalAI.Server.Features.Audit;
using LearnClinicalAI.Server.Features.Authoring;
using LearnClinicalAI.Server.Features.CaseRuns;
using LearnClinicalAI.Server.Features.Certificates;
using LearnClinicalAI.Server.Features.Content;
using LearnClinicalAI.Server.Features.Courses;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Features.Demo;
using LearnClinicalAI.Server.Features.Evaluations;
using LearnClinicalAI.Server.Features.Health;
using LearnClinicalAI.Server.Features.Setup;
using LearnClinicalAI.Server.Verbs;
using LearnClinicalAI.Server.Web;

try
{
    var line = CommandLine.Read(args);
    if (line.Verb is not null && !await VerbTable.UnderstandsAsync(line, Console.Error))
        return VerbTable.NotUnderstood;
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = line.Settings, ContentRootPath = PublishedFolder.WhenStartedElsewhere() }
    );
    builder.AddStorage();
    builder.AddAccounts();
    builder.AddAudit();
    builder.AddContent();
    builder.AddCourses();
    builder.AddCredit();
    builder.AddCertificates();
    builder.AddEvaluations();
    builder.AddAdministration();
    builder.AddCaseRuns();
    builder.AddAuthoring();
    builder.AddSetUp();
    builder.AddDemo();
    builder.AddHealth();
    builder.AddWeb();

    var app = builder.Build();
    if (line.Verb is not null)
        return await VerbTable.RunAsync(app.Services, line, Console.In, Console.Out, Console.Error);
    await app.PrepareStorageAsync();
    app.PrepareKeyRing();
    await app.LoadContentAsync();
    await app.PrepareDemoAsync();
    await app.PrepareSetUpAsync();

    app.UseWeb();
    app.MapAccounts();
    app.MapMedia();
    app.MapAdministration();
    app.MapCertificates();
    app.MapHealth();
    await app.RunAsync();
    return 0;
}
catch (WrongSettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
