using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EspaceFamille.AppHost;

/// <summary>
/// A health check that looks four times a second for some seconds before it says no. Aspire's own checks pause for
/// longer after each failure, which would cost every link in the chain of starts several seconds.
/// </summary>
internal sealed class PatientCheck(Func<CancellationToken, Task> probe) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
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
                if (TimeProvider.System.GetElapsedTime(start) > Patience)
                    return HealthCheckResult.Unhealthy(failure.Message);
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}

internal static class PatientChecks
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Healthy when the port takes a connection.</summary>
    public static IResourceBuilder<T> WithTcpCheck<T>(this IResourceBuilder<T> resource, int port) where T : IResource =>
        resource.WithPatientCheck(async cancellation =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, cancellation);
        });

    /// <summary>Healthy when the address answers with success.</summary>
    public static IResourceBuilder<T> WithHttpCheck<T>(this IResourceBuilder<T> resource, string address) where T : IResource =>
        resource.WithPatientCheck(async cancellation =>
        {
            using var answer = await Http.GetAsync(new Uri(address), cancellation);
            answer.EnsureSuccessStatusCode();
        });

    private static IResourceBuilder<T> WithPatientCheck<T>(this IResourceBuilder<T> resource, Func<CancellationToken, Task> probe)
        where T : IResource
    {
        var key = $"{resource.Resource.Name}-answers";
        resource.ApplicationBuilder.Services.AddHealthChecks().AddCheck(key, new PatientCheck(probe));
        return resource.WithHealthCheck(key);
    }
}
