using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Prints the end of the logs of the resources that failed, and stops everything.</summary>
internal sealed class Failure(ResourceLoggerService logs, IHostApplicationLifetime lifetime)
{
    private const int Lines = 40;

    public async Task StopAsync(string reason, IEnumerable<IResource> resources)
    {
        // Later failures are consequences of the first one.
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
