using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Journeys.Information;

internal static class InformationModule
{
    /// <summary>The privacy page does not wait longer for a service.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    internal static void AddInformation(this IServiceCollection services)
    {
        services.AddSingleton<RetentionPeriods>();
        services.AddHttpClient(nameof(RetentionPeriods), (provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IOptions<PortalOptions>>().Value.GatewayAddress;
            http.Timeout = Timeout;
        });
    }
}
