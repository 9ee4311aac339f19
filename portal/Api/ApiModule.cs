using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Api;

internal static class ApiModule
{
    /// <summary>An upper bound for four uploaded files; else the deadline of the page is shorter.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>Shorter than the shutdown delay of a gateway, so that it closes no connection that is about to be reused.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(3);

    internal static void AddApi(this IServiceCollection services)
    {
        services.AddHttpClient<ApiClient>((provider, http) =>
        {
            http.BaseAddress = provider.GetRequiredService<IOptions<PortalOptions>>().Value.GatewayAddress;
            http.Timeout = Timeout;
        }).AddHttpMessageHandler<DeadlineHandler>()
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionIdleTimeout = IdleTimeout);
        services.AddTransient<DeadlineHandler>();
        services.AddTransient<ReservationsClient>().AddTransient<DocumentsClient>().AddTransient<IdentityClient>();
        services.AddTransient<SpaceClient>().AddTransient<SpaceCopiesClient>();
        services.AddTransient<ClosuresClient>().AddTransient<MailsClient>().AddTransient<StaffClient>()
            .AddTransient<RefusalReasonsClient>().AddTransient<AccountsClient>().AddTransient<LinkRequestsClient>()
            .AddTransient<RequestsClient>().AddTransient<ImportsClient>().AddTransient<JournalClient>().AddTransient<LettersClient>();
    }
}
