using System.Globalization;
using LearnClinicalAI.Benchmarks.Load;

if (args is ["bare", var connectionString])
{
    await BareServer.RunAsync(connectionString);
    return 0;
}
if (BenchOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchOptions.Usage);
    return 2;
}
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await Bench.RunAsync(options) ? 0 : 1;
