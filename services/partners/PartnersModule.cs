using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Partners.Domain.Publishing;
using EspaceFamille.Partners.Features.Absences.RecordAbsence;
using EspaceFamille.Partners.Features.Accounts.RecordAccount;
using EspaceFamille.Partners.Features.Administration;
using EspaceFamille.Partners.Features.Days.RecordDays;
using EspaceFamille.Partners.Features.Documentation.ReadContract;
using EspaceFamille.Partners.Features.Enrolments;
using EspaceFamille.Partners.Features.Enrolments.RecordEnrolment;
using EspaceFamille.Partners.Features.Households.RecordHousehold;
using EspaceFamille.Partners.Features.Provisioning;
using EspaceFamille.Partners.Features.Publishing;
using EspaceFamille.Partners.Features.Publishing.PublishEvent;
using EspaceFamille.Partners.Features.Publishing.Queues;
using EspaceFamille.Partners.Features.Requests.RecordRequest;
using EspaceFamille.Partners.Features.Retention;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Partners;

/// <summary>The table of contents of partners: every consumer, store and route, once.</summary>
public static class PartnersModule
{
    public const string Name = "partners";

    public static void AddPartners(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, AddConsumers);
        builder.Services.AddJson(PartnersJson.Default);
        builder.Services.AddValidated<PartnersOptions, PartnersOptionsValidator>("Partners");
        builder.Services.AddStores();
        builder.Services.AddRetention();
        builder.Services.AddPublishing();
        builder.Services.AddSingleton<PartnerDesk>();
        builder.Services.AddSingleton(PartnersCommand.Command);
        builder.Services.AddProvisioning();
    }

    public static void MapPartners(this WebApplication app)
    {
        app.MapPlatform();
        app.MapGroup("/api/events").AllowAnonymous().ExcludeFromDescription().MapReadContract();
    }

    private static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<PlanningDaysChangedConsumer>();
        bus.AddConsumer<EnrolmentChangedConsumer>();
        bus.AddConsumer<ReservationsRequestedConsumer>();
        bus.AddConsumer<ReservationsDecidedConsumer>();
        bus.AddConsumer<AbsenceDeclaredConsumer>();
        bus.AddConsumer<AbsenceSettledConsumer>();
        bus.AddConsumer<AbsenceWithdrawnConsumer>();
        bus.AddConsumer<HouseholdChangedConsumer>();
        bus.AddConsumer<AccountOpenedConsumer>();
        bus.AddConsumer<AccountClosedConsumer>();
        bus.AddConsumer<EventRecordedConsumer>();
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.AddSealingKeys("PartnerEncryption", "partners");
        services.AddAggregates<Partner>(PartnerStore.Collection, IdKind.Natural);
        services.AddAggregates(SubjectStore.Collection, IdKind.Natural, SubjectStore.Indexes);
        services.AddIndexes<LoggedEvent>(EventLog.Collection, EventLog.Indexes);
        services.AddSingleton<PartnerStore>();
        services.AddSingleton<SubjectStore>();
        services.AddSingleton<EventLog>();
        services.AddSingleton<EpochStore>();
        services.AddSingleton<EnrolmentPlacement>();
        services.AddSingleton<AbsenceRecorder>();
    }

    private static void AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<PartnerDirectory>();
        services.AddSingleton<PartnerStreams>();
        services.AddSingleton<EventRendering>();
        services.AddSingleton<PartnerQueues>();
        services.AddSingleton<PartnerPublisher>();
    }

    private static void AddProvisioning(this IServiceCollection services)
    {
        services.AddValidated<ServingOptions>("Partners");
        services.AddSingleton<ProvisionSettings>();
        services.AddSingleton<ProvisionMetrics>();
        services.AddSingleton<Provisioner>();
        services.AddSingleton<ProvisionLoop>();
        services.AddSingleton(ProvisionCommand.Command);
    }
}
