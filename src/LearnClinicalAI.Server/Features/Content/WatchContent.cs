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
        using var watcher = Watch(() => changes.Writer.TryWrite(true));
        if (watcher is null)
            return;
        await foreach (var _ in changes.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Settle, stoppingToken);
            await ReloadAsync(stoppingToken);
        }
    }

    private FileSystemWatcher? Watch(Action changed)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            // too many changes at once to name them: read all of it
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception cannot) when (cannot is IOException or ArgumentException or UnauthorizedAccessException)
        {
            log.LogWarning("Changes in {Folder} are not picked up: {Reason}", folder, cannot.Message);
            return null;
        }
    }

    private async Task ReloadAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LoadContentFolder>().RunAsync(folder, cancellation);
        }
        // whatever an author saves, the server goes on; the next change is a new try
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "The content folder could not be taken in just now.");
        }
    }
}
