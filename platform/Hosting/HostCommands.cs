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

/// <summary>What a host does before it serves: the commands' work itself, or waiting for the job that does it.</summary>
public sealed class BeforeServingOptions
{
    internal const string Section = "BeforeServing";

    /// <summary>
    /// Migrate in this process, wait for the broker, and serve only once the queues are declared: for a machine where
    /// no job does it, and where a process of its own would load and compile everything once more.
    /// </summary>
    public bool Migrate { get; set; }

    /// <summary>Wait until somebody's <c>migrate</c> has recorded what this version needs.</summary>
    public bool AwaitMigrations { get; set; }

    /// <summary>A folder to import, by the host's own command.</summary>
    public string? Import { get; set; }

    /// <summary>The readiness of hosts that serve first: their queues take what was imported here.</summary>
    public Uri[] After { get; set; } = [];
}

/// <summary>Serving, or one of the commands.</summary>
public static class HostCommands
{
    internal const string Migrate = "migrate";

    /// <summary>The exit code for a database or a broker that is not there (EX_UNAVAILABLE).</summary>
    private const int Unavailable = 69;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan TopologyLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether this process was started to run a command.</summary>
    public static bool IsCommand => Environment.GetCommandLineArgs() is [_, var name, ..] && !name.StartsWith('-');

    /// <summary>Runs the command that the arguments name, or serves. Returns the process's exit code.</summary>
    public static async Task<int> RunOrServeAsync(this WebApplication app, string[] args)
    {
        var town = app.Services.GetService<TownSettingsCheck>();
        try
        {
            var code = await RunOrServeUncheckedAsync(app, args);
            return town?.Refusal is null ? code : ForeignTownException.ExitCode;
        }
        catch (ForeignTownException foreign)
        {
            await Console.Error.WriteLineAsync(foreign.Message);
            return ForeignTownException.ExitCode;
        }
        catch (UnreadableKeysException unreadable)
        {
            await Console.Error.WriteLineAsync(unreadable.Message);
            return UnreadableKeysException.ExitCode;
        }
    }

    private static async Task<int> RunOrServeUncheckedAsync(WebApplication app, string[] args)
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

    /// <summary>Keys, indexes, data, exchanges, queues, bindings, policies. May be run again at any time, and by two at once.</summary>
    internal static async Task<int> MigrateAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await MigrateAsync(services, cancel);
            if (services.GetService<IBusControl>() is not { } bus)
                return 0;
            limit.CancelAfter(TopologyLimit);
            await bus.DeployAsync(limit.Token);
            await services.GetRequiredService<QueueTopology>().CompleteAsync(limit.Token);
            return 0;
        }
        catch (Exception away) when (IsAway(away) || (limit.IsCancellationRequested && !cancel.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync($"The database or the broker is not there: {away.Message}");
            return Unavailable;
        }
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<TownSettingsCheck>().RunAsync(cancel);
        if (services.GetService<StartupKeyCheck>() is { } keys)
            await keys.RunAsync(cancel);
        await services.GetRequiredService<Migrations>().RunAsync(cancel);
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, CancellationToken stop)
    {
        if (services.Command(name) is { } command)
            return await RunAsync(services, command, args, stop);
        await Console.Error.WriteLineAsync($"Unknown command: {name}");
        return 64;
    }

    /// <summary>A command that writes the town's data, for the town of the database alone.</summary>
    private static async Task<int> RunAsync(IServiceProvider services, HostCommand command, string[] args, CancellationToken stop)
    {
        if (command.Name != Migrate && services.GetService<TownSettingsCheck>() is { } town)
            await town.RunAsync(stop);
        return await command.Run(services, args, stop);
    }

    /// <summary>0, or the exit code of the import that was refused.</summary>
    private static async Task<int> BeforeServingAsync(WebApplication app, CancellationToken stop)
    {
        var options = app.Configuration.GetSection(BeforeServingOptions.Section).Get<BeforeServingOptions>() ?? new();
        // A host without a database has none, and may be told by settings that all hosts share.
        if (options.AwaitMigrations && app.Services.GetService<Migrations>() is { } migrations)
            await migrations.AwaitAsync(stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        var refused = 0;
        if (options.Migrate)
            await UntilAsync(() => MigrateAsync(app.Services, limit.Token), limit.Token);
        if (options.Import is { } folder)
            await UntilAsync(
                async () =>
                    refused = await RunAsync(app.Services, app.Services.Command("import")!, ["--data", folder], limit.Token), limit.Token);
        if (refused != 0)
            return refused;
        // Before the bus, which would pause for longer and longer after each refused connection.
        if (options.Migrate && app.Services.GetService<IBusControl>() is not null)
            await UntilAsync(() => app.Services.GetRequiredService<QueueTopology>().CompleteAsync(limit.Token), limit.Token);
        using var http = new HttpClient();
        foreach (var host in options.After)
            await UntilAsync(async () => (await http.GetAsync(host, limit.Token)).Dispose(), limit.Token);
        return 0;
    }

    /// <summary>What is asked answers late while everything around it starts; all of it may be done again.</summary>
    private static async Task UntilAsync(Func<Task> answers, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            try
            {
                await answers();
                return;
            }
            catch (Exception failure) when (IsAway(failure))
            {
                await timer.WaitForNextTickAsync(cancel);
            }
        }
    }

    private static bool IsAway(Exception failure) => failure is SocketException or HttpRequestException
        or MongoConnectionException or TimeoutException or BrokerUnreachableException or RabbitMqConnectionException;

    /// <summary>
    /// A process that serves nothing yet ends at a signal as one that does: by itself the first of a container would ignore
    /// it.
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
