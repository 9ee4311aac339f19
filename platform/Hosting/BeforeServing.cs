using System.Net.Sockets;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>What a host does before it serves: the work of the commands in its own process, or waiting for the job that does it.</summary>
public sealed class BeforeServingOptions
{
    internal const string Section = "BeforeServing";

    /// <summary>
    /// Migrate in this process, wait for the broker, and serve only once the queues are declared. For a machine without a
    /// migration job: a separate process would load and compile all code a second time.
    /// </summary>
    public bool Migrate { get; set; }

    /// <summary>Wait until a <c>migrate</c> command has recorded what this version needs.</summary>
    public bool AwaitMigrations { get; set; }

    /// <summary>A folder that the host's import command reads before it serves.</summary>
    public string? Import { get; set; }

    /// <summary>The readiness probes of hosts that must serve first: their queues receive the messages of the import.</summary>
    public Uri[] After { get; set; } = [];
}

/// <summary>Does what <see cref="BeforeServingOptions"/> states, then lets the host serve.</summary>
internal static class BeforeServing
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>0, or the exit code of a failed import.</summary>
    public static async Task<int> RunAsync(WebApplication app, CancellationToken stop)
    {
        var options = app.Configuration.GetSection(BeforeServingOptions.Section).Get<BeforeServingOptions>() ?? new();
        // A host without a database has no migrations; the setting is shared by all hosts.
        if (options.AwaitMigrations && app.Services.GetService<Migrations>() is { } migrations)
            await migrations.AwaitAsync(stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        var refused = 0;
        if (options.Migrate)
            await UntilAsync(() => HostCommands.MigrateAsync(app.Services, limit.Token), limit.Token);
        if (options.Import is { } folder)
            await UntilAsync(
                async () =>
                    refused = await HostCommands.RunAsync(app.Services, app.Services.Command("import")!, ["--data", folder], limit.Token),
                limit.Token);
        // The data that are stored stay in use until an operator accepts what the files would cancel.
        if (refused is not (0 or ImportArguments.NeedsAcceptance))
            return refused;
        // Before the bus starts: it would back off exponentially after each refused connection.
        if (options.Migrate && app.Services.GetService<IBusControl>() is not null)
            await UntilAsync(() => app.Services.GetRequiredService<QueueTopology>().CompleteAsync(limit.Token), limit.Token);
        using var http = new HttpClient();
        foreach (var host in options.After)
            await UntilAsync(async () => (await http.GetAsync(host, limit.Token)).Dispose(), limit.Token);
        return 0;
    }

    /// <summary>Retries while the database, the broker or another host is still starting. Each step is idempotent.</summary>
    private static async Task UntilAsync(Func<Task> step, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception failure) when (IsUnavailable(failure))
            {
                await timer.WaitForNextTickAsync(cancel);
            }
        }
    }

    /// <summary>Whether the database, the broker or another host is unavailable.</summary>
    public static bool IsUnavailable(Exception failure) => failure is SocketException or HttpRequestException
        or MongoConnectionException or TimeoutException or BrokerUnreachableException or RabbitMqConnectionException;
}
