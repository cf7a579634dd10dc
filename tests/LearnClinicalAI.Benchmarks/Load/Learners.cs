namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>The learners of the load, one a connection, with what each of them needs.</summary>
internal sealed class Learners(IReadOnlyList<Browser> browsers, string database)
{
    // more would measure the facts of a learner who sat one quiz a thousand times
    private const int SubmitsEach = 40;

    private readonly List<HttpClient> clients = [];
    private readonly List<string> tokens = [];
    private readonly List<Guid> runs = [];
    private readonly List<Guid> attempts = [];

    public IReadOnlyList<HttpClient> Clients(int connections) => clients.GetRange(0, connections);

    public async Task<IReadOnlyList<Scenario>> ScenariosAsync(int connections)
    {
        if (clients.Count == 0)
            await BeginAsync();
        var course = $"/courses/{Site.Course}";
        return
        [
            Anonymous(),
            Scenarios.Get("course page", course, BareWork.Page, 0.35),
            Scenarios.Get("lesson page", $"{course}/steps/how-models-work", BareWork.Page, 0.35),
            Scenarios.Autosave(attempts, tokens),
            Scenarios.Submits(await ToSubmitAsync(connections), tokens),
            Scenarios.Turns(runs.GetRange(0, connections), tokens),
        ];
    }

    private async Task<List<Guid[]>> ToSubmitAsync(int connections)
    {
        var fresh = new List<Guid[]>();
        foreach (var attempt in attempts.Take(connections))
            fresh.Add(await Crowd.AttemptsAsync(database, attempt, SubmitsEach));
        return fresh;
    }

    private async Task BeginAsync()
    {
        foreach (var browser in browsers)
        {
            tokens.Add(await browser.AntiforgeryAsync("/profile"));
            var attempt = await browser.SubmitAsync($"/courses/{Site.Course}/steps/quiz-1", "start");
            attempts.Add(Guid.Parse(attempt.Split('/')[^1]));
            clients.Add(browser.Settle());
        }
        for (var learner = 0; learner < clients.Count; learner++)
            runs.Add(await Scenarios.RunAsync(clients[learner], tokens[learner]));
    }

    /// <summary>Without the cookie: one client more a connection, made as it is needed.</summary>
    private Scenario Anonymous()
    {
        var strangers = clients.Select(client => LoadRun.Client(client.BaseAddress!)).ToList();
        return new(
            "anonymous catalogue",
            (_, connection, turn) =>
                Scenarios.Get("", "/", BareWork.OpenPage, null).Step(strangers[connection], connection, turn),
            BareWork.OpenPage,
            0.50
        );
    }
}
