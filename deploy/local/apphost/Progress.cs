using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Prints each resource that becomes ready, and the addresses once all are; stops the start when a resource fails.</summary>
internal sealed class Progress(
    Instance instance, Town town, TrialAccounts accounts, DistributedApplicationModel model, ResourceNotificationService notifications,
    Failure failure, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>The start has failed when no resource became ready for this long.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly Dictionary<string, IResource> _pending = model.Resources
        .Where(resource => resource is ExecutableResource && resource.Name != "aspire-dashboard")
        .ToDictionary(resource => resource.Name, StringComparer.Ordinal);

    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _waiting = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        limit.CancelAfter(Limit);
        try
        {
            await foreach (var change in notifications.WatchAsync(limit.Token))
                await HandleAsync(change, limit);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // A requested shutdown: nothing to report.
        }
        catch (OperationCanceledException)
        {
            await failure.StopAsync($"no resource has become ready for {Limit.TotalSeconds} s", _pending.Values);
        }
    }

    private async Task HandleAsync(ResourceEvent change, CancellationTokenSource limit)
    {
        switch (ProgressRules.StateOf(change.Resource, change.Snapshot))
        {
            case StartState.Ready when _pending.Remove(change.Resource.Name):
                Console.WriteLine($"  {change.Resource.Name,-24} {TimeProvider.System.GetElapsedTime(_start).TotalSeconds,5:F1} s");
                _waiting.Remove(change.Resource.Name);
                limit.CancelAfter(_pending.Count == 0 || _waiting.Count > 0 ? Timeout.InfiniteTimeSpan : Limit);
                if (_pending.Count == 0)
                    PrintAddresses();
                break;
            case StartState.Failed when _pending.ContainsKey(change.Resource.Name):
                await failure.StopAsync($"{change.Resource.Name} failed", [change.Resource], change.Snapshot.ExitCode ?? 1);
                break;
            case StartState.Pending when ProgressRules.CauseOf(change.Snapshot) is { } cause && !IsOwnStarting():
                // A server that somebody else runs is waited for without limit.
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                if (!_waiting.TryGetValue(change.Resource.Name, out var known) || known != cause)
                    Console.WriteLine($"  {change.Resource.Name,-24} waits: {cause}");
                _waiting[change.Resource.Name] = cause;
                break;
            case StartState.Failed when _stopped.Add(change.Resource.Name):
                Console.WriteLine($"  {change.Resource.Name} has stopped; its log: {LogFiles.Of(instance, change.Resource)}");
                break;
        }
    }

    /// <summary>Whether hosts wait only because this system's own database or broker has not started yet.</summary>
    private bool IsOwnStarting() => _pending.ContainsKey("docdb") || _pending.ContainsKey("broker");

    private void PrintAddresses()
    {
        town.MarkImported();
        Console.WriteLine($"ready: http://localhost:{instance.Ports.Gateway}/");
        if (model.Resources.Any(resource => resource.Name == "mailbox"))
            Console.WriteLine($"mailbox: {Mailbox.Address(instance)}");
        Console.WriteLine($"dashboard: {Dashboard.Address(instance)}");
        foreach (var line in accounts.Lines)
            Console.WriteLine(line);
    }
}
