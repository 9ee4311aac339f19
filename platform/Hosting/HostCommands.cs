using System.Reflection;
using System.Runtime.InteropServices;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>Serving, or one of the commands.</summary>
public static class HostCommands
{
    internal const string Migrate = "migrate";

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
    /// Creates keys, indexes, exchanges, queues, bindings and policies, and migrates data. Idempotent, also when two processes run it at
    /// the same time.
    /// </summary>
    internal static async Task<int> MigrateAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(MigrateLimit, services.GetRequiredService<TimeProvider>());
        await using var stopping = cancel.Register(limit.Cancel);
        var waitsFor = "database";
        try
        {
            await BeforeServing.UntilAsync(
                () => services.GetRequiredService<StartupChecks>().RunAsync(limit.Token), services, null, limit.Token);
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            await services.GetRequiredService<Migrations>().RunAsync(cancel);
            limit.CancelAfter(MigrateLimit);
            waitsFor = "broker";
            if (services.GetService<IBusControl>() is { } bus)
                await BeforeServing.UntilAsync(() => DeployAsync(services, bus, limit.Token), services, null, limit.Token);
            return 0;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(
                $"The {waitsFor} was unavailable for {MigrateLimit.TotalSeconds} s. Start it, or correct its address, and try again.");
            return StartFailures.UnavailableCode;
        }
    }

    private static async Task DeployAsync(IServiceProvider services, IBusControl bus, CancellationToken cancel)
    {
        var queues = services.GetRequiredService<QueueTopology>();
        // The bus would retry a refused password for as long as it may.
        await queues.CheckAccessAsync(cancel);
        await bus.DeployAsync(cancel);
        await queues.CompleteAsync(cancel);
    }

    private static async Task<int> RunAsync(IServiceProvider services, string name, string[] args, CancellationToken stop)
    {
        if (services.Command(name) is { } command)
            return await RunAsync(services, command, args, stop);
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
