using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Api;

internal static class ApiModule
{
    internal static void AddApi(this IServiceCollection services)
    {
        services.AddHttpClient<ApiClient>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IOptions<PortalOptions>>().Value.GatewayAddress;
            // A family waits no longer than this for one part of a page; four files are checked in less.
            http.Timeout = TimeSpan.FromSeconds(15);
        }).UseSocketsHttpHandler((handler, _) =>
            // Shorter than the pause of a gateway that leaves, so that none closes a connection that is about to be used again.
            handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(3));
        services.AddTransient<FamilyApi>().AddTransient<AgentApi>().AddTransient<PlanningApi>().AddTransient<AbsenceApi>();
    }
}
