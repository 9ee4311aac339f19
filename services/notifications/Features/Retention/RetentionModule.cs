using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Features.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddRetentionClasses(NotificationsRetention.All)
        .AddEraser<Mail>(NotificationsRetention.Mails, MailStore.Collection, (policy, now) =>
            MailStore.CreatedUntil(policy.LimitOf(NotificationsRetention.Mails, now)));
}
