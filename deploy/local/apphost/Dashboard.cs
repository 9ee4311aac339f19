using Microsoft.Extensions.Configuration;

namespace EspaceFamille.AppHost;

internal static class Dashboard
{
    /// <summary>With the token that opens it, as it is printed for the user who started the system.</summary>
    public static string Address(Instance instance) => $"http://localhost:{instance.Ports.Dashboard}/login?t={Token(instance)}";

    /// <summary>
    /// Plain HTTP without a certificate, since it listens on loopback only; closed to other users of the machine by a token.
    /// </summary>
    public static void AddDashboard(this IDistributedApplicationBuilder builder, Instance instance) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{instance.Ports.Dashboard}",
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = $"http://localhost:{instance.Ports.Telemetry}",
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = $"http://localhost:{instance.Ports.ResourceService}",
            ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true",
            ["AppHost:BrowserToken"] = Token(instance),
        });

    private static string Token(Instance instance) => Convert.ToHexStringLower(Convert.FromBase64String(instance.Secret("dashboard")));
}
