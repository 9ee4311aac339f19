using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Sessions.NotifyPortal;

/// <summary>OpenID Connect back-channel logout: the portal's sessions end with those of this service.</summary>
internal static class NotifyPortalModule
{
    public static void AddNotifyPortal(this IServiceCollection services)
    {
        services.AddValidated<NotifyPortalOptions, NotifyPortalOptionsValidator>("Portal");
        services.AddIndexes(SignOutNoticeStore.Collection, SignOutNoticeStore.Indexes);
        services.AddSingleton<SignOutNoticeStore>().AddSingleton<SignOutNotices>().AddSingleton<LogoutTokens>()
            .AddSingleton<BackchannelLogout>();
        services.AddHttpClient(nameof(BackchannelLogout), (provider, http) =>
        {
            var portal = provider.GetRequiredService<IOptions<NotifyPortalOptions>>().Value;
            (http.BaseAddress, http.Timeout) = (portal.InternalAddress, TimeSpan.FromSeconds(portal.LogoutTimeoutSeconds));
        });
        services.AddHostedService<SignOutNoticeSender>().AddHostedService<SignOutNoticeJob>();
    }
}
