namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>One line of the table.</summary>
internal sealed record Measured(
    string Name,
    int Connections,
    LoadResult Result,
    double StatementsEach,
    double ProcessorMilliseconds,
    double ResidentMegabytes,
    LoadResult? Bare,
    double BareProcessorMilliseconds,
    double? Share
)
{
    public double? Ratio => Bare is null ? null : Result.PerSecond / Bare.PerSecond;

    public bool Kept => Result.Errors == 0 && (Share is not { } least || Ratio >= least);
}

/// <summary>Runs a scenario on the product and at once its counterpart on the bare endpoint.</summary>
internal sealed class Measure(ServerProcess product, ServerProcess bare, Statements statements, TimeSpan duration)
{
    // long enough for the runtime to have compiled both for speed: what is compared are servers that have run for a while
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public async Task<Measured> RunAsync(Scenario scenario, IReadOnlyList<HttpClient> clients)
    {
        // counted over the whole phase, warm-up included, so that both divide by the same requests
        await LoadRun.DriveAsync(clients, TimeSpan.Zero, WarmUp, scenario.Step, scenario.Most / 4);
        await statements.ResetAsync();
        var processor = product.ProcessorTime();
        var result = await LoadRun.DriveAsync(clients, TimeSpan.Zero, duration, scenario.Step, scenario.Most / 2);
        var processorEach = (product.ProcessorTime() - processor) * 1000 / Math.Max(1, result.Requests);
        var statementsEach = (double)await statements.CountAsync() / Math.Max(1, result.Requests);
        var bareProcessor = bare.ProcessorTime();
        var beside = await BareAsync(scenario, clients.Count, (int)Math.Round(statementsEach), (int)result.Bytes);
        return new Measured(
            scenario.Name,
            clients.Count,
            result,
            statementsEach,
            processorEach,
            product.Resident(),
            beside,
            (bare.ProcessorTime() - bareProcessor) * 1000 / Math.Max(1, beside?.Requests ?? 1),
            scenario.Share
        );
    }

    private async Task<LoadResult?> BareAsync(Scenario scenario, int connections, int queries, int bytes)
    {
        if (scenario.Bare is BareWork.None)
            return null;
        var clients = Enumerable.Range(0, connections).Select(_ => LoadRun.Client(bare.Address)).ToList();
        foreach (var client in clients)
            client.DefaultRequestHeaders.Add("Cookie", await SignedInAsync(client));
        var page = new Uri(
            $"{(scenario.Bare is BareWork.OpenPage ? "/open-page" : "/page")}?queries={queries}&bytes={bytes}",
            UriKind.Relative
        );
        var result = await LoadRun.DriveAsync(
            clients,
            WarmUp,
            duration,
            async (client, _, _) =>
            {
                using var content = new StringContent(new string('y', 300));
                using var answer =
                    scenario.Bare is BareWork.Insert
                        ? await client.PostAsync(new Uri("/insert", UriKind.Relative), content)
                        : await client.GetAsync(page);
                var body = await answer.Content.ReadAsByteArrayAsync();
                return (answer.IsSuccessStatusCode, body.Length);
            }
        );
        clients.ForEach(client => client.Dispose());
        return result;
    }

    private static async Task<string> SignedInAsync(HttpClient client)
    {
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), null);
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }
}
