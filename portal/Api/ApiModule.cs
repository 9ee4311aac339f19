using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Api;

internal static class ApiModule
{
    /// <summary>How long a page waits for one part of it; four uploaded files are inspected in less.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>Shorter than the shutdown delay of a gateway, so that it closes no connection that is about to be reused.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(3);

    internal static void AddApi(this IServiceCollection services)
    {
        services.AddHttpClient<ApiClient>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IOptions<PortalOptions>>().Value.GatewayAddress;
            http.Timeout = Timeout;
        }).UseSocketsHttpHandler((handler, _) => handler.PooledConnectionIdleTimeout = IdleTimeout);
        services.AddTransient<ReservationsClient>().AddTransient<DocumentsClient>().AddTransient<IdentityClient>();
        services.AddTransient<ClosuresClient>();
    }
}
