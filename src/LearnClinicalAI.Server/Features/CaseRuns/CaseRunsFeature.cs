namespace LearnClinicalAI.Server.Features.CaseRuns;

internal static class CaseRunsFeature
{
    public static void AddCaseRuns(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunShelf>();
        builder.Services.AddScoped<StartRun>();
        builder.Services.AddScoped<IdentifierGate>();
        builder.Services.AddScoped<RunReading>();
        builder.Services.AddScoped<RunList>();
        builder.Services.AddScoped<AnswerTurn>();
        builder.Services.AddScoped<RetryTurn>();
        builder.Services.AddScoped<EndRun>();
        builder.Services.AddScoped<Marking.MarkRun>();
        builder.Services.AddScoped<Marking.ReportReading>();
    }
}
