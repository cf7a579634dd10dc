namespace LearnClinicalAI.Server.Features.Authoring;

internal static class AuthoringFeature
{
    public static void AddAuthoring(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<KeepMissedQuestions>();
        builder.Services.AddScoped<MissedQuestionList>();
        builder.Services.AddScoped<TraceTurn>();
    }
}
