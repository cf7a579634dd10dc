namespace LearnClinicalAI.Server.Features.Demo;

/// <summary>
/// A part of what a demonstration shows, made by the same actions as the real thing. Register it with
/// <c>services.AddScoped&lt;IDemoStep, …&gt;()</c>; each runs in a scope of its own, and again on a database that has it already
/// changes nothing.
/// </summary>
internal interface IDemoStep
{
    /// <summary>Steps run in rising order: people 0, content sign-off and designation 100, enrolments 200.</summary>
    int Order { get; }

    Task RunAsync(CancellationToken cancellation);
}
