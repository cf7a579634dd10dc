namespace LearnClinicalAI.Server.Features.Audit;

internal static class AuditFeature
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<AuditKey>();
        builder.Services.AddScoped<AuditTrail>();
    }
}
