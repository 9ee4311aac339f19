using EspaceFamille.Notifications.Domain;
using EspaceFamille.Notifications.Features.KeepContactCard;
using EspaceFamille.Notifications.Features.ListMails;
using EspaceFamille.Notifications.Features.ListOwnMails;
using EspaceFamille.Notifications.Features.MailAbsenceReceived;
using EspaceFamille.Notifications.Features.MailAbsenceSettled;
using EspaceFamille.Notifications.Features.MailAbsenceWithdrawn;
using EspaceFamille.Notifications.Features.MailReservationsDecided;
using EspaceFamille.Notifications.Features.MailReservationsReceived;
using EspaceFamille.Notifications.Rendering;
using EspaceFamille.Notifications.Sending;
using EspaceFamille.Notifications.Storage;
using EspaceFamille.Platform;
using MassTransit;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Notifications;

/// <summary>The service's table of contents: each consumer, mail, store and route once.</summary>
public static class NotificationsModule
{
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<ContactChangedConsumer>();
        bus.AddConsumer<AbsenceDeclaredConsumer>();
        bus.AddConsumer<AbsenceSettledConsumer>();
        bus.AddConsumer<AbsenceWithdrawnConsumer>();
        bus.AddConsumer<ReservationsRequestedConsumer>();
        bus.AddConsumer<ReservationsDecidedConsumer>();
    }

    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddJson(NotificationsJson.Default);
        services.AddOptions<NotificationsOptions>().BindConfiguration("").ValidateOnStart();
        services.AddSingleton<IValidateOptions<NotificationsOptions>, NotificationsOptionsValidator>();
        services.AddSingleton<IValidateOptions<NotificationsOptions>, TemplateCheck>();

        services.AddAggregates<ContactCard>("contactCards", IdKind.Natural);
        services.AddAggregates<Mail>("mails", IdKind.Natural, MailStorage.Indexes);

        services.AddMailKind(AbsenceReceivedFacts.Samples);
        services.AddMailKind(AbsenceSettledFacts.Samples);
        services.AddMailKind(AbsenceWithdrawnFacts.Samples);
        services.AddMailKind(ReservationsReceivedFacts.Samples);
        services.AddMailKind(ReservationsDecidedFacts.Samples);

        services.AddSingleton<MailTemplates>();
        services.AddSingleton<MailComposer>();
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddHostedService<MailDispatcher>();
        services.AddHostedService<MailBacklog>();
    }

    public static void MapNotifications(this WebApplication app)
    {
        var mails = app.MapGroup("/api/notifications/mails");
        mails.MapListMails();
        mails.MapListOwnMails();
    }
}
