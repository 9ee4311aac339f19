using System.Net.Sockets;
using System.Runtime.InteropServices;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>A command that the host runs instead of serving: <c>EspaceFamille.Reservations import --data DIR</c>.</summary>
public sealed record HostCommand(string Name, Func<IServiceProvider, string[], CancellationToken, Task<int>> Run);

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

/// <summary>Serving, or one of the commands.</summary>
public static class HostCommands
{
    internal const string Migrate = "migrate";

    /// <summary>The exit code for an unavailable database or broker (EX_UNAVAILABLE).</summary>
    private const int Unavailable = 69;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan TopologyLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether this process was started to run a command.</summary>
    public static bool IsCommand => Environment.GetCommandLineArgs() is [_, var name, ..] && !name.StartsWith('-');

    /// <summary>Runs the command that the arguments name, or serves. Returns the process's exit code.</summary>
    public static async Task<int> RunOrServeAsync(this WebApplication app, string[] args)
    {
        if (args is [var name, ..] && !name.StartsWith('-'))
            return await UntilSignalAsync(stop => RunAsync(app.Services, name, args[1..], stop));
        if (await UntilSignalAsync(stop => BeforeServingAsync(app, stop)) is not 0 and var refused)
            return refused;
        await app.RunAsync();
        return 0;
    }

    internal static HostCommand? Command(this IServiceProvider services, string name) =>
        services.GetServices<HostCommand>().FirstOrDefault(command => command.Name == name);

    /// <summary>
    /// Creates indexes, exchanges, queues, bindings and policies, and migrates data. Idempotent, also when two processes run it at the
    /// same time.
    /// </summary>
    internal static async Task<int> MigrateAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await services.GetRequiredService<Migrations>().RunAsync(cancel);
            if (services.GetService<IBusControl>() is not { } bus)
                return 0;
            limit.CancelAfter(TopologyLimit);
            await bus.DeployAsync(limit.Token);
            await services.GetRequiredService<QueueTopology>().CompleteAsync(limit.Token);
            return 0;
        }
        catch (Exception failure) when (IsUnavailable(failure) || (limit.IsCancellationRequested && !cancel.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync($"The database or the broker is unavailable: {failure.Message}");
            return Unavailable;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, CancellationToken stop)
    {
        if (services.Command(name) is { } command)
            return await command.Run(services, args, stop);
        await Console.Error.WriteLineAsync($"Unknown command: {name}");
        return 64;
    }

    /// <summary>0, or the exit code of a failed import.</summary>
    private static async Task<int> BeforeServingAsync(WebApplication app, CancellationToken stop)
    {
        var options = app.Configuration.GetSection(BeforeServingOptions.Section).Get<BeforeServingOptions>() ?? new();
        // A host without a database has no migrations; the setting is shared by all hosts.
        if (options.AwaitMigrations && app.Services.GetService<Migrations>() is { } migrations)
            await migrations.AwaitAsync(stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        var refused = 0;
        if (options.Migrate)
            await UntilAsync(() => app.Services.GetRequiredService<Migrations>().RunAsync(limit.Token), limit.Token);
        if (options.Import is { } folder)
            await UntilAsync(
                async () =>
                    refused = await app.Services.Command("import")!.Run(app.Services, ["--data", folder], limit.Token), limit.Token);
        if (refused != 0)
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

    private static bool IsUnavailable(Exception failure) => failure is SocketException or HttpRequestException
        or MongoConnectionException or TimeoutException or BrokerUnreachableException or RabbitMqConnectionException;

    /// <summary>
    /// Ends the process at SIGTERM or SIGINT before it serves, as the host does once it serves: the first process of a container
    /// ignores signals by default.
    /// </summary>
    private static async Task<int> UntilSignalAsync(Func<CancellationToken, Task<int>> work)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal) => (signal.Cancel, _) = (true, stop.CancelAsync());
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            return await work(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 128 + 15;
        }
    }
}
