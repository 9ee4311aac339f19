using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Says on the terminal what becomes ready, and where everything is once all of it is; gives up when something fails.</summary>
internal sealed class Progress(
    Place place, Town town, DistributedApplicationModel model, ResourceNotificationService notifications, Failure failure,
    IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>How long nothing may become ready before the start has failed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly Dictionary<string, IResource> _pending = model.Resources
        .Where(resource => resource is ExecutableResource && resource.Name != "aspire-dashboard")
        .ToDictionary(resource => resource.Name, StringComparer.Ordinal);

    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        limit.CancelAfter(Limit);
        try
        {
            await foreach (var change in notifications.WatchAsync(limit.Token))
                await See(change, limit);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Everything stops because somebody asked for it: nothing to report.
        }
        catch (OperationCanceledException)
        {
            await failure.StopAsync($"nothing has become ready for {Limit.TotalSeconds} s", _pending.Values);
        }
    }

    private async Task See(ResourceEvent change, CancellationTokenSource limit)
    {
        switch (ProgressRules.Judge(change.Snapshot))
        {
            case Standing.Ready when _pending.Remove(change.Resource.Name):
                Console.WriteLine($"  {change.Resource.Name,-24} {TimeProvider.System.GetElapsedTime(_start).TotalSeconds,5:F1} s");
                limit.CancelAfter(_pending.Count == 0 ? Timeout.InfiniteTimeSpan : Limit);
                if (_pending.Count == 0)
                    Welcome();
                break;
            case Standing.Failed when _pending.ContainsKey(change.Resource.Name):
                await failure.StopAsync($"{change.Resource.Name} failed", [change.Resource]);
                break;
            case Standing.Failed when _stopped.Add(change.Resource.Name):
                Console.WriteLine($"  {change.Resource.Name} has stopped; its log: {Path.Combine(place.Data, "log", change.Resource.Name)}.log");
                break;
        }
    }

    private void Welcome()
    {
        town.Keep();
        Console.WriteLine($"ready: http://localhost:{place.Ports.Gateway}/");
        if (model.Resources.Any(resource => resource.Name == "mailbox"))
            Console.WriteLine($"mailbox: {Mailbox.Address(place.Ports)}");
        Console.WriteLine($"dashboard: {Dashboard.Address(place.Ports)}");
        foreach (var line in Accounts.Lines(Path.Combine(place.Demo, "accounts.csv")))
            Console.WriteLine(line);
    }
}
