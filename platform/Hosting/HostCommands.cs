using System.Runtime.InteropServices;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary>Serving, or one of the commands.</summary>
public static class HostCommands
{
    internal const string Migrate = "migrate";

    /// <summary>The exit code for an unavailable database or broker (EX_UNAVAILABLE).</summary>
    private const int Unavailable = 69;
    private static readonly TimeSpan TopologyLimit = TimeSpan.FromSeconds(30);

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
        catch (Exception failure) when (
            BeforeServing.IsUnavailable(failure) || (limit.IsCancellationRequested && !cancel.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync($"The database or the broker is unavailable: {failure.Message}");
            return Unavailable;
        }
    }

    internal static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
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
