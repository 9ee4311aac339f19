using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>A command that the host runs instead of serving: <c>EspaceFamille.Reservations import --data DIR</c>.</summary>
public sealed record HostCommand(string Name, Func<IServiceProvider, string[], CancellationToken, Task<int>> Run);

/// <summary>Indexes that a store declares beside itself, made by the prepare command.</summary>
public sealed record IndexDeclaration(Func<IMongoDatabase, CancellationToken, Task> CreateAsync);

/// <summary>Serving, or one of the commands.</summary>
public static class HostCommands
{
    private static readonly TimeSpan TopologyLimit = TimeSpan.FromSeconds(30);

    /// <summary>Whether this process was started to run a command.</summary>
    public static bool IsCommand => Environment.GetCommandLineArgs() is [_, var name, ..] && !name.StartsWith('-');

    /// <summary>Runs the command that the arguments name, or serves. Returns the process's exit code.</summary>
    public static async Task<int> RunOrServeAsync(this WebApplication app, string[] args)
    {
        if (args is not [var name, ..] || name.StartsWith('-'))
        {
            var code = await BeforeServing.RunAsync(app);
            if (code == 0)
                await app.RunAsync();
            return code;
        }

        if (app.Services.Command(name) is not { } command)
        {
            await Console.Error.WriteLineAsync($"Unknown command: {name}");
            return 64;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        return await command.Run(app.Services, args[1..], stop.Token);
    }

    internal static HostCommand? Command(this IServiceProvider services, string name) =>
        services.GetServices<HostCommand>().FirstOrDefault(command => command.Name == name);

    /// <summary>Creates indexes and declares exchanges, queues and bindings. May be run again at any time.</summary>
    internal static async Task<int> PrepareAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        await BeforeServing.IndexesAsync(services, cancel);
        if (services.GetService<IBusControl>() is not { } bus)
            return 0;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TopologyLimit);
        try
        {
            await bus.DeployAsync(limit.Token);
            return 0;
        }
        catch (Exception exception) when (limit.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"The broker did not take the topology within {TopologyLimit.TotalSeconds} s: {exception.Message}");
            return 69;
        }
    }
}
