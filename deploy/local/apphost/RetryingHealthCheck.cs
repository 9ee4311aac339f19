using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.AppHost;

/// <summary>
/// A health check that retries four times per second for some seconds before it reports a failure. Aspire's own checks pause
/// for longer after each failure, which would add several seconds to each start that waits for another.
/// </summary>
internal sealed class RetryingHealthCheck(Func<CancellationToken, Task> probe) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await probe(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception failure) when (failure is SocketException or HttpRequestException)
            {
                if (TimeProvider.System.GetElapsedTime(start) > Limit)
                    return HealthCheckResult.Unhealthy(failure.Message);
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}

internal static class HealthChecks
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Healthy when the port accepts a connection.</summary>
    public static IResourceBuilder<T> WithTcpCheck<T>(this IResourceBuilder<T> resource, int port) where T : IResource =>
        resource.WithRetryingCheck(async cancellation =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, cancellation);
        });

    /// <summary>Healthy when the response is a success; else its body is the reason.</summary>
    public static IResourceBuilder<T> WithHttpCheck<T>(this IResourceBuilder<T> resource, string address) where T : IResource =>
        resource.WithRetryingCheck(async cancellation =>
        {
            using var response = await Http.GetAsync(new Uri(address), cancellation);
            if (!response.IsSuccessStatusCode)
                throw new HttpRequestException(await response.Content.ReadAsStringAsync(cancellation));
        });

    private static IResourceBuilder<T> WithRetryingCheck<T>(this IResourceBuilder<T> resource, Func<CancellationToken, Task> probe)
        where T : IResource
    {
        var key = $"{resource.Resource.Name}-health";
        resource.ApplicationBuilder.Services.AddHealthChecks().AddCheck(key, new RetryingHealthCheck(probe));
        return resource.WithHealthCheck(key);
    }
}
