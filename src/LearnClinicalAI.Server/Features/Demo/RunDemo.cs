namespace LearnClinicalAI.Server.Features.Demo;

/// <summary>Makes the people and data of a demonstration, step by step. For Development alone: their password is public.</summary>
internal sealed class RunDemo(IServiceScopeFactory scopes)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var type in StepTypes())
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetServices<IDemoStep>()
                .Single(step => step.GetType() == type)
                .RunAsync(cancellation);
        }
    }

    private List<Type> StepTypes()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. scope
                .ServiceProvider.GetServices<IDemoStep>()
                .OrderBy(step => step.Order)
                .Select(step => step.GetType()),
        ];
    }
}
