using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Api;

internal static class ApiModule
{
    internal static void AddFamilyApi(this IServiceCollection services) =>
        services.AddHttpClient<FamilyApi>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IOptions<PortalOptions>>().Value.GatewayAddress;
            // A family waits no longer than this for one part of a page.
            http.Timeout = TimeSpan.FromSeconds(5);
        });
}
