using System.Net.Sockets;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>What a host does for itself before it serves, on a machine where no job does it.</summary>
public sealed class BeforeServingOptions
{
    internal const string Section = "BeforeServing";

    /// <summary>Create the indexes, wait for the broker, and serve only once the queues are declared.</summary>
    public bool Prepare { get; set; }

    /// <summary>A folder to import, by the host's own command.</summary>
    public string? Import { get; set; }

    /// <summary>The readiness of hosts that serve first: their queues take what was imported here.</summary>
    public Uri[] After { get; set; } = [];
}

/// <summary>The commands' work in the serving process: a process of their own would load and compile everything once more.</summary>
internal static class BeforeServing
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>0, or the exit code of the import that was refused.</summary>
    public static async Task<int> RunAsync(WebApplication app)
    {
        var options = app.Configuration.GetSection(BeforeServingOptions.Section).Get<BeforeServingOptions>() ?? new();
        using var limit = new CancellationTokenSource(Limit);
        var refused = 0;
        if (options.Prepare)
            await UntilAsync(() => IndexesAsync(app.Services, limit.Token), limit.Token);
        if (options.Import is { } folder)
            await UntilAsync(async () => refused = await app.Services.Command("import")!.Run(app.Services, ["--data", folder], limit.Token), limit.Token);
        if (refused != 0)
            return refused;
        if (options.Prepare && app.Services.GetService<IBusControl>() is not null)
            await UntilAsync(() => BrokerAsync(app.Services.GetRequiredService<IOptions<RabbitMqOptions>>().Value.Uri, limit.Token), limit.Token);
        using var http = new HttpClient();
        foreach (var host in options.After)
            await UntilAsync(async () => (await http.GetAsync(host, limit.Token)).Dispose(), limit.Token);
        return 0;
    }

    public static async Task IndexesAsync(IServiceProvider services, CancellationToken cancel)
    {
        var database = services.GetRequiredService<IMongoDatabase>();
        foreach (var declaration in services.GetServices<IndexDeclaration>())
            await declaration.CreateAsync(database, cancel);
    }

    /// <summary>The bus itself would pause for longer and longer after each refused connection.</summary>
    private static async Task BrokerAsync(Uri broker, CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(broker.Host, broker.IsDefaultPort ? 5672 : broker.Port, cancel);
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
            catch (Exception failure) when (failure is SocketException or HttpRequestException or MongoConnectionException or TimeoutException)
            {
                await timer.WaitForNextTickAsync(cancel);
            }
        }
    }
}
