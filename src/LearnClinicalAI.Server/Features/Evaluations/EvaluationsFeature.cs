namespace LearnClinicalAI.Server.Features.Evaluations;

internal static class EvaluationsFeature
{
    public static void AddEvaluations(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<SendEvaluation>();
}
