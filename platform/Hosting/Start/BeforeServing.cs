using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>What a host does before it serves: waiting for its migration job, and the import where it has no job.</summary>
public sealed class BeforeServingOptions
{
    internal const string Section = "BeforeServing";

    /// <summary>Wait until a <c>migrate</c> command has recorded what this version needs.</summary>
    public bool AwaitMigrations { get; set; }

    /// <summary>Services whose queues a command waits for, such as an import, whose messages they consume.</summary>
    public IReadOnlyList<string> AwaitQueuesOf { get; set; } = [];

    /// <summary>A folder that the host's import command reads before it serves.</summary>
    public string? Import { get; set; }

    /// <summary>
    /// A file of drawn credentials, with which the host's <c>open-accounts</c> command opens accounts after that import. For trials.
    /// </summary>
    public string? Accounts { get; set; }
}

/// <summary>
/// Does what <see cref="BeforeServingOptions"/> states, then lets the host serve. An unavailable database or broker is waited for
/// without limit; wrong settings and keys end the host.
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
        var refused = 0;
        if (options.Import is { } folder)
            await Until(async () => refused = await HostCommands.RunAsync(services, services.Command("import")!, ["--data", folder], stop));
        if (refused is 0 && options is { Accounts: { } file, Import: { } town } && services.Command("open-accounts") is { } opening)
            await Until(async () => refused = await HostCommands.RunAsync(
                services, opening, ["--data", town, "--credentials", file], stop));
        // The data that are stored stay in use until an operator accepts what the files would cancel.
        if (refused is not (0 or ImportArguments.NeedsAcceptance))
            return refused;
        // Before the bus starts: it would back off exponentially after each refused connection.
        if (services.GetService<BrokerAccess>() is { } access)
            await access.CheckAsync(stop);
        return 0;
    }

    /// <summary>What a command waits for that was started beside the migrations, without limit: they need not run before it.</summary>
    internal static async Task AwaitMigrationsAsync(IServiceProvider services, CancellationToken stop)
    {
        var options = services.GetRequiredService<IOptions<BeforeServingOptions>>().Value;
        if (options.AwaitMigrations && services.GetService<Migrations>() is { } awaited)
            await awaited.AwaitAsync(stop);
        if (options.AwaitQueuesOf is [_, ..] others && services.GetService<OtherTopologies>() is { } topologies)
            await topologies.AwaitAsync(others, stop);
    }

    /// <summary>Retries while the database or the broker is still starting. Each step is idempotent.</summary>
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
                    await room.OpenAsync($"the {OutageLog.PartOf(failure)} is unavailable");
                await timer.WaitForNextTickAsync(cancel);
            }
        }
    }
}
