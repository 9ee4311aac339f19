using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Writes the output of each resource since the last start to a file of the data folder.</summary>
internal sealed class LogFiles(Instance instance, DistributedApplicationModel model, ResourceLoggerService logs) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(model.Resources.OfType<ExecutableResource>().Select(resource => Keep(resource, stoppingToken)));

    private async Task Keep(ExecutableResource resource, CancellationToken stoppingToken)
    {
        await using var file = new StreamWriter(Path.Combine(instance.Folder("log"), resource.Name + ".log")) { AutoFlush = true };
        await foreach (var batch in logs.WatchAsync(resource).WithCancellation(stoppingToken))
            foreach (var line in batch)
                await file.WriteLineAsync(line.Content.AsMemory(), stoppingToken);
    }
}
