using EspaceFamille.Notifications.Features;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceReceived;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAddressDocuments;
using EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDemanded;
using EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDue;
using EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsMissing;
using EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsUnreadable;
using EspaceFamille.Notifications.Features.AbsenceMails.MailLinkDocuments;
using EspaceFamille.Notifications.Features.AccountMails.MailSecret;
using EspaceFamille.Notifications.Features.ContactMails.MailAddressDecided;
using EspaceFamille.Notifications.Features.ContactMails.MailAddressRequested;
using EspaceFamille.Notifications.Features.ContactMails.MailAddressWithdrawn;
using EspaceFamille.Notifications.Features.ContactMails.MailChildContactChanged;
using EspaceFamille.Notifications.Features.ContactMails.MailTelephonesChanged;
using EspaceFamille.Notifications.Features.Contacts.KeepContactCard;
using EspaceFamille.Notifications.Features.Contacts.KeepHouseholdNames;
using EspaceFamille.Notifications.Features.Mails.ListMails;
using EspaceFamille.Notifications.Features.Mails.ListMyMails;
using EspaceFamille.Notifications.Features.Mails.RenderMail;
using EspaceFamille.Notifications.Features.Mails.ResendMail;
using EspaceFamille.Notifications.Features.Mails.SendMails;
using EspaceFamille.Notifications.Features.ReservationMails.MailReservationsDecided;
using EspaceFamille.Notifications.Features.ReservationMails.MailReservationsReceived;
using EspaceFamille.Notifications.Features.Retention;
using EspaceFamille.Notifications.Features.SpaceMails.MailErasureAnnounced;
using EspaceFamille.Notifications.Features.SpaceMails.MailExpiryReminded;
using EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;
using EspaceFamille.Notifications.Features.TownMails.MailDaysRestored;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;
using MassTransit;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Notifications;

/// <summary>The table of contents of notifications: every consumer, store, kind of mail and route, once.</summary>
public static class NotificationsModule
{
    public const string Name = "notifications";
    private const string Api = "/api/notifications";

    private static readonly ApiTag Mails = new("Mails", "The mails that the town sends.");

    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, AddConsumers);
        builder.Services.AddJson(NotificationsJson.Default);
        builder.Services.AddValidatedOptions();
        builder.Services.AddStores();
        builder.Services.AddRetention();
        builder.Services.AddMailKinds();
        builder.Services.AddSending();
    }

    public static void MapNotifications(this WebApplication app)
    {
        app.MapPlatform();
        var staff = app.MapStaff(Api).WithTag(Mails);
        staff.MapListMails();
        staff.MapResendMail();
        app.MapAccount(Api).WithTag(Mails).MapListMyMails();
    }

    private static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<ContactChangedConsumer>();
        bus.AddConsumer<TelephonesChangedConsumer>();
        bus.AddConsumer<AddressChangeRequestedConsumer>();
        bus.AddConsumer<AddressChangeDecidedConsumer>();
        bus.AddConsumer<AddressChangeWithdrawnConsumer>();
        bus.AddConsumer<ChildContactChangedConsumer>();
        bus.AddConsumer<AbsenceDeclaredConsumer>();
        bus.AddConsumer<AbsenceSettledConsumer>();
        bus.AddConsumer<AbsenceWithdrawnConsumer>();
        bus.AddConsumer<ReservationsRequestedConsumer>();
        bus.AddConsumer<ReservationsDecidedConsumer>();
        bus.AddConsumer<SupportingDocumentsMissingConsumer>();
        bus.AddConsumer<SupportingDocumentsUnreadableConsumer>();
        bus.AddConsumer<SupportingDocumentsDemandedConsumer>();
        bus.AddConsumer<SupportingDocumentsDueConsumer>();
        bus.AddConsumer<HouseholdChangedConsumer>();
        bus.AddConsumer<DaysCancelledByTownConsumer>();
        bus.AddConsumer<DaysRestoredByTownConsumer>();
        bus.AddConsumer<SpaceExpiryRemindedConsumer>();
        bus.AddConsumer<SpaceErasureAnnouncedConsumer>();
        bus.AddConsumer<SecretMailConsumer>();
    }

    private static void AddValidatedOptions(this IServiceCollection services)
    {
        services.AddValidated<NotificationsOptions, NotificationsOptionsValidator>("");
        services.AddSingleton<IValidateOptions<NotificationsOptions>, TemplateCheck>();
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.AddSealingKeys("ContactEncryption", "contacts");
        services.AddSecretMails();
        services.AddSealedCopies(ContactCardStore.Collection, ContactsJson.Default.ContactCard);
        services.AddSealedCopies(HouseholdNamesStore.Collection, ContactsJson.Default.HouseholdNames);
        services.AddAggregates(MailStore.Collection, IdKind.Natural, MailStore.Indexes);
        services.AddSingleton(SealingMigration.Of);
        services.AddMigration(MailSubjectMigration.Migration);
        services.AddSingleton<ContactCardStore>();
        services.AddSingleton<HouseholdNamesStore>();
        services.AddSingleton<MailStore>();
    }

    private static void AddMailKinds(this IServiceCollection services)
    {
        services.AddMailKind(TelephonesChangedFacts.Samples);
        services.AddMailKind(AddressRequestedFacts.Samples);
        services.AddMailKind(AddressDecidedFacts.Samples);
        services.AddMailKind(AddressWithdrawnFacts.Samples);
        services.AddMailKind(ChildContactChangedFacts.Samples);
        services.AddMailKind(AddressDocumentsFacts.Samples);
        services.AddMailKind(LinkDocumentsFacts.Samples);
        services.AddMailKind(AbsenceReceivedFacts.Samples);
        services.AddMailKind(AbsenceSettledFacts.Samples);
        services.AddMailKind(AbsenceWithdrawnFacts.Samples);
        services.AddMailKind(ReservationsReceivedFacts.Samples);
        services.AddMailKind(ReservationsDecidedFacts.Samples);
        services.AddMailKind(DocumentsMissingFacts.Samples);
        services.AddMailKind(DocumentsUnreadableFacts.Samples);
        services.AddMailKind(DocumentsDemandedFacts.Samples);
        services.AddMailKind(DocumentsDueFacts.Samples);
        services.AddMailKind(DaysCancelledFacts.Samples);
        services.AddMailKind(DaysRestoredFacts.Samples);
        services.AddMailKind(SpaceExpiryFacts.Samples);
        services.AddMailKind(SpaceErasureFacts.Samples);
        services.AddSecretMailKinds();
    }

    private static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<MailTemplates>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailRecipients>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddHostedService<MailDispatcher>();
        services.AddHostedService<MailBacklog>();
    }
}
