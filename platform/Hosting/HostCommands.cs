using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>Serving, or one of the commands.</summary>
public static class HostCommands
{
    internal const string Migrate = "migrate";
    private const string Wait = "--wait";

    /// <summary>How long the migrate command waits for a database and a broker that are starting.</summary>
    private static readonly TimeSpan MigrateLimit = TimeSpan.FromSeconds(90);

    /// <summary>Whether this process was started to run a command.</summary>
    public static bool IsCommand => Environment.GetCommandLineArgs() is [_, var name, ..] && !name.StartsWith('-');

    /// <summary>Builds the host, then runs the command that the arguments name, or serves. Returns the process's exit code.</summary>
    public static Task<int> RunOrServeAsync(string[] args, Func<string[], WebApplication> build)
    {
        // A host inside another process, such as that of its tests, throws instead of writing to a terminal that is not its own.
        return build.Method.Module.Assembly == Assembly.GetEntryAssembly() ? StartFailures.ReportAllAsync(RunAsync) : RunAsync();

        async Task<int> RunAsync()
        {
            // Disposed before a failure is reported, so that the report follows the last lines of the log.
            await using var app = build(args);
            return await RunOrServeUnreportedAsync(app, args);
        }
    }

    /// <summary>Runs the command that the arguments name, or serves. Returns the process's exit code.</summary>
    public static Task<int> RunOrServeAsync(this WebApplication app, string[] args) =>
        StartFailures.ReportAsync(() => RunOrServeUnreportedAsync(app, args));

    private static async Task<int> RunOrServeUnreportedAsync(WebApplication app, string[] args)
    {
        if (args is [var name, ..] && !name.StartsWith('-'))
            return await UntilSignalAsync(stop => RunAsync(app.Services, name, args[1..], stop));
        if (await UntilSignalAsync(stop => BeforeServing.RunAsync(app, stop)) is not 0 and var refused)
            return refused;
        await app.RunAsync();
        return 0;
    }

    internal static HostCommand? Command(this IServiceProvider services, string name) =>
        services.GetServices<HostCommand>().FirstOrDefault(command => command.Name == name);

    /// <summary>
    /// Creates keys, the broker's users, exchanges, queues, bindings and policies, and indexes, and migrates data. Idempotent, also when
    /// two processes run it at the same time. With <c>--wait</c> it waits for the database and the broker without limit, and its
    /// readiness probe, at the host's address, states for which.
    /// </summary>
    internal static async Task<int> MigrateAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var isPatient = args.Contains(Wait, StringComparer.Ordinal);
        await using var room = isPatient ? new WaitingRoom(services.GetRequiredService<IConfiguration>()) : null;
        var patience = isPatient ? Timeout.InfiniteTimeSpan : MigrateLimit;
        using var limit = new CancellationTokenSource(patience, services.GetRequiredService<TimeProvider>());
        await using var stopping = cancel.Register(limit.Cancel);
        var waitsFor = "database";
        try
        {
            await BeforeServing.UntilAsync(
                () => services.GetRequiredService<StartupChecks>().RunAsync(limit.Token), services, room, limit.Token);
            limit.CancelAfter(patience);
            waitsFor = "broker";
            // Before the record of the migrations: with it, the hosts that wait for it find their user and their queues.
            if (services.GetService<BrokerMigration>() is { } broker)
                await BeforeServing.UntilAsync(() => broker.RunAsync(limit.Token), services, room, limit.Token);
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            waitsFor = "end of another process's migration";
            Task MigrateDataAsync() => services.GetRequiredService<Migrations>().RunAsync(cancel);
            await (isPatient ? BeforeServing.UntilAsync(MigrateDataAsync, services, room, cancel) : MigrateDataAsync());
            return 0;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await TerminationMessage.WriteAsync(
                $"The {waitsFor} was unavailable for {MigrateLimit.TotalSeconds} s. Start it, or correct its address, and try again.");
            return StartFailures.UnavailableCode;
        }
        catch (OperationCanceledException)
        {
            var state = services.GetRequiredService<Migrations>().State ?? $"waiting for the {waitsFor}";
            await TerminationMessage.WriteAsync($"Interrupted: {state}. Run migrate again: it continues there.");
            throw;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, CancellationToken stop)
    {
        if (services.Command(name) is { } command)
        {
            if (command.AwaitsMigrations)
                await BeforeServing.AwaitMigrationsAsync(services, stop);
            return await RunAsync(services, command, args, stop);
        }

        await Console.Error.WriteLineAsync($"Unknown command: {name}");
        return 64;
    }

    /// <summary>A command that writes the town's data, for the town of the database alone.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services, HostCommand command, string[] args, CancellationToken stop)
    {
        if (command.Name != Migrate && services.GetService<TownSettingsCheck>() is { } town)
            await town.RunAsync(stop);
        return await command.Run(services, args, stop);
    }

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
