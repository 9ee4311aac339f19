using Microsoft.Extensions.Configuration;

namespace EspaceFamille.AppHost;

internal static class Dashboard
{
    public static string Address(Ports ports) => $"http://localhost:{ports.Dashboard}/";

    /// <summary>Plain HTTP without a token and without a certificate: it listens on loopback only.</summary>
    public static void AddDashboard(this IDistributedApplicationBuilder builder, Ports ports) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{ports.Dashboard}",
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = $"http://localhost:{ports.Telemetry}",
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = $"http://localhost:{ports.ResourceService}",
            ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true",
            ["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] = "true",
        });
}
