using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting;

namespace EspaceFamille.AppHost;

/// <summary>Prints why the resources failed, as their last lines state it, and stops everything.</summary>
internal sealed partial class Failure(Instance instance, ResourceLoggerService logs, IHostApplicationLifetime lifetime)
{
    private const int Lines = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task StopAsync(string reason, IEnumerable<IResource> resources, int exitCode = 1)
    {
        // Later failures are consequences of the first one.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        Console.Error.WriteLine($"failed: {reason}");
        foreach (var resource in resources)
        {
            Console.Error.WriteLine($"--- {resource.Name}; its log: {LogFiles.Of(instance, resource)}");
            foreach (var line in await LastLinesAsync(resource))
                Console.Error.WriteLine(line);
        }

        Environment.ExitCode = exitCode;
        lifetime.StopApplication();
    }

    /// <summary>What the resource wrote to its standard error last; else its last line. Its lines arrive after its end.</summary>
    private async Task<IReadOnlyList<string>> LastLinesAsync(IResource resource)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var lines = new List<LogLine>();
            await foreach (var batch in logs.GetAllAsync(resource))
                lines.AddRange(batch.Where(line => !string.IsNullOrWhiteSpace(line.Content)));
            var errors = lines.Where(line => line.IsErrorMessage).TakeLast(Lines).ToList();
            if (errors is not [] || TimeProvider.System.GetElapsedTime(start) > Patience)
                return [.. (errors is [] ? lines.TakeLast(1) : errors).Select(line => Timestamp().Replace(line.Content, ""))];
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\S+ ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timestamp();
}
