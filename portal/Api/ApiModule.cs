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
        });
        services.AddTransient<FamilyApi>().AddTransient<AgentApi>().AddTransient<PlanningApi>().AddTransient<AbsenceApi>();
    }
}
