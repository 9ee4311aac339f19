using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Writes the output of each resource since the last start to a file of the data folder.</summary>
internal sealed class LogFiles(Instance instance, DistributedApplicationModel model, ResourceLoggerService logs) : BackgroundService
{
    public static string Of(Instance instance, IResource resource) => Path.Combine(instance.Data, "log", $"{resource.Name}.log");

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        instance.Folder("log");
        return Task.WhenAll(model.Resources.OfType<ExecutableResource>().Select(resource => Keep(resource, stoppingToken)));
    }

    private async Task Keep(ExecutableResource resource, CancellationToken stoppingToken)
    {
        await using var file = new StreamWriter(Of(instance, resource)) { AutoFlush = true };
        await foreach (var batch in logs.WatchAsync(resource).WithCancellation(stoppingToken))
            foreach (var line in batch)
                await file.WriteLineAsync(line.Content.AsMemory(), stoppingToken);
    }
}
