using EspaceFamille.Identity.Features.Oidc.RegisterClients;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.SignOut.NotifyPortal;

/// <summary>OpenID Connect back-channel logout: the portal's sessions end with those of this service.</summary>
internal static class NotifyPortalModule
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public static void AddNotifyPortal(this IServiceCollection services)
    {
        services.AddIndexes(SignOutNoticeStore.Collection, SignOutNoticeStore.Indexes);
        services.AddSingleton<SignOutNoticeStore>().AddSingleton<SignOutNotices>().AddSingleton<LogoutTokens>()
            .AddSingleton<BackchannelLogout>();
        services.AddHttpClient(
            nameof(BackchannelLogout),
            (provider, http) => (http.BaseAddress, http.Timeout) =
                (provider.GetRequiredService<IOptions<PortalClientOptions>>().Value.InternalAddress, Timeout));
        services.AddHostedService<SignOutNoticeSender>().AddHostedService<SignOutNoticeJob>();
    }
}
