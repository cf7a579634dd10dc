using System.Threading.Channels;

namespace LearnClinicalAI.Server.Features.Content;

/// <summary>In Development, publishes a folder again when something in it changed, so that an author sees the change on reload.</summary>
internal sealed class WatchContent(string folder, IServiceScopeFactory scopes, ILogger<WatchContent> log)
    : BackgroundService
{
    /// <summary>Editors save in several steps; one reading serves them all.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        using var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        FileSystemEventHandler changed = (_, _) => changes.Writer.TryWrite(true);
        watcher.Changed += changed;
        watcher.Created += changed;
        watcher.Deleted += changed;
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        await foreach (var _ in changes.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Settle, stoppingToken);
            await ReloadAsync(stoppingToken);
        }
    }

    private async Task ReloadAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LoadContentFolder>().RunAsync(folder, cancellation);
        }
        catch (IOException unreadable)
        {
            log.LogWarning("The content folder could not be read just now: {Reason}", unreadable.Message);
        }
    }
}
