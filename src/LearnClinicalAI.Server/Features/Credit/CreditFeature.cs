using LearnClinicalAI.Server.Features.Demo;

namespace LearnClinicalAI.Server.Features.Credit;

internal static class CreditFeature
{
    public static void AddCredit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(
            builder.Configuration.GetSection(ProviderOptions.Section).Get<ProviderOptions>() ?? new ProviderOptions()
        );
        builder.Services.AddSingleton<ProviderShelf>();
        builder.Services.AddScoped<GateFacts>();
        builder.Services.AddScoped<SaveProviderSettings>();
        builder.Services.AddScoped<SaveProviderWordings>();
        builder.Services.AddScoped<SignOffContent>();
        builder.Services.AddScoped<NameAuthor>();
        builder.Services.AddScoped<DesignationPlan>();
        builder.Services.AddScoped<Designate>();
        builder.Services.AddScoped<WithdrawDesignation>();
        builder.Services.AddScoped<ClaimFacts>();
        builder.Services.AddScoped<ClaimCredit>();
        builder.Services.AddScoped<IDemoStep, DemoDesignation>();
    }
}
