using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Shows the end of the logs of what failed, and stops everything.</summary>
internal sealed class Failure(ResourceLoggerService logs, IHostApplicationLifetime lifetime)
{
    private const int Lines = 40;

    public async Task StopAsync(string reason, IEnumerable<IResource> resources)
    {
        // What fails next, fails because of this.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        foreach (var resource in resources)
        {
            Console.Error.WriteLine($"--- {resource.Name}");
            await foreach (var batch in logs.GetAllAsync(resource))
                foreach (var line in batch.TakeLast(Lines))
                    Console.Error.WriteLine(line.Content);
        }

        Console.Error.WriteLine($"failed: {reason}");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
