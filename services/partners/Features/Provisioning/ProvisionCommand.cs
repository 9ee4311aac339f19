using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Provisioning;

/// <summary>
/// <c>provision</c>: makes the users and queues of partners at the broker, again and again until SIGTERM. It alone has the broker's
/// administrator; it consumes no messages and answers no requests.
/// </summary>
internal static class ProvisionCommand
{
    public static HostCommand Command { get; } = new("provision", RunAsync) { AwaitsMigrations = true };

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken stop)
    {
        var loop = services.GetRequiredService<ProvisionLoop>();
        await using var metrics = await CommandMetrics.ServeAsync(services);
        try
        {
            await loop.RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // SIGTERM is how this command ends.
        }

        return 0;
    }
}
