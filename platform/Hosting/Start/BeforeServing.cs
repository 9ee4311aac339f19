using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
    [HttpAddress] public Uri[] After { get; set; } = [];
}

/// <summary>
/// Does what <see cref="BeforeServingOptions"/> states, then lets the host serve. An unavailable database, broker or host is waited
/// for without limit; wrong settings and keys end the host.
/// </summary>
internal static class BeforeServing
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>0, or the exit code of a failed import.</summary>
    public static async Task<int> RunAsync(WebApplication app, CancellationToken stop)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        var options = app.Services.GetRequiredService<IOptions<BeforeServingOptions>>().Value;
        await using var room = new WaitingRoom(app.Configuration);
        return await RunAsync(app.Services, options, room, stop);
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, BeforeServingOptions options, WaitingRoom room, CancellationToken stop)
    {
        Task Until(Func<Task> step) => UntilAsync(step, services, room, stop);
        if (services.GetService<StartupChecks>() is { } checks)
            await Until(() => checks.RunAsync(stop));
        // A host without a database has no migrations; the setting is shared by all hosts.
        if (options.AwaitMigrations && services.GetService<Migrations>() is { } awaited)
            await room.DuringAsync(awaited.AwaitAsync(stop), "the migrations");
        if (options.Migrate)
            await Until(() => services.GetRequiredService<Migrations>().RunAsync(stop));
        var refused = 0;
        if (options.Import is { } folder)
            await Until(async () => refused = await HostCommands.RunAsync(services, services.Command("import")!, ["--data", folder], stop));
        // The data that are stored stay in use until an operator accepts what the files would cancel.
        if (refused is not (0 or ImportArguments.NeedsAcceptance))
            return refused;
        // Before the bus starts: it would back off exponentially after each refused connection.
        if (services.GetService<QueueTopology>() is { } queues && services.GetService<IBusControl>() is not null)
            await (options.Migrate ? Until(() => queues.CompleteAsync(stop)) : queues.CheckAccessAsync(stop));
        using var http = new HttpClient();
        foreach (var host in options.After)
            await Until(async () => (await http.GetAsync(host, stop)).EnsureSuccessStatusCode().Dispose());
        return 0;
    }

    /// <summary>Retries while the database, the broker or another host is still starting. Each step is idempotent.</summary>
    internal static async Task UntilAsync(Func<Task> step, IServiceProvider services, WaitingRoom? room, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception failure) when (Unavailable.IsPassing(failure) && !cancel.IsCancellationRequested)
            {
                services.GetRequiredService<OutageLog>().Report(failure);
                if (room is not null)
                    await room.OpenAsync(
                        failure is HttpRequestException ? "another host" : $"the {OutageLog.PartOf(failure)} is unavailable");
                await timer.WaitForNextTickAsync(cancel);
            }
        }
    }
}
