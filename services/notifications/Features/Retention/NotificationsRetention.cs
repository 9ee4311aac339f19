using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Features.Retention;

/// <summary>The classes of this service's data. The journal's are the platform's.</summary>
internal static class NotificationsRetention
{
    /// <summary>Mails with their facts and the answers of mail servers, from their creation on.</summary>
    public static readonly RetentionClass Mails = new(
        "Mails", RetentionPeriod.Months(12), RetentionPeriod.Days(30), RetentionPeriod.Months(24), MailStore.Collection);

    /// <summary>The copies of contact cards and first names.</summary>
    public static readonly RetentionClass Contacts = RetentionClass.Fixed(
        "Contacts", RetentionPeriod.Registration, ContactCardStore.Collection, HouseholdNamesStore.Collection);

    public static IReadOnlyList<RetentionClass> All { get; } = [Mails, Contacts];
}
