using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Features.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Features.ChangeReservations;
using EspaceFamille.Reservations.Features.DeclareAbsence;
using EspaceFamille.Reservations.Features.ImportTown;
using EspaceFamille.Reservations.Features.KeepHousehold;
using EspaceFamille.Reservations.Features.ListChildren;
using EspaceFamille.Reservations.Features.ListRequests;
using EspaceFamille.Reservations.Features.NameChildren;
using EspaceFamille.Reservations.Features.ReadAbsence;
using EspaceFamille.Reservations.Features.ReadAgenda;
using EspaceFamille.Reservations.Features.ReadDays;
using EspaceFamille.Reservations.Features.ReadPlanning;
using EspaceFamille.Reservations.Features.ReadRequest;
using EspaceFamille.Reservations.Features.SettleAbsence;
using EspaceFamille.Reservations.Features.WithdrawAbsence;
using EspaceFamille.Reservations.Storage;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Reservations;

/// <summary>The table of contents of reservations: every store, consumer and endpoint, once.</summary>
public static class ReservationsModule
{
    public const string Name = "reservations";

    public static void AddReservations(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, bus =>
        {
            bus.AddConsumer<HouseholdChangedConsumer>();
            bus.AddConsumer<SupportingDocumentsReviewedConsumer>();
        });
        var services = builder.Services;
        // A null where something must be is an unreadable body, not a fault that a rule stumbles over.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.RespectNullableAnnotations = true);
        services.AddJson(ReservationsJson.Default);
        services.AddOptions<ReceiptsOptions>().BindConfiguration("Receipts");
        services.AddSingleton(provider => new ReceiptSeal(provider.GetRequiredService<IOptions<ReceiptsOptions>>().Value));

        services.AddAggregates<Town>(TownStore.Collection, IdKind.Natural);
        services.AddAggregates(PlanningStore.Collection, IdKind.Natural, PlanningStore.Indexes);
        services.AddAggregates(AbsenceStore.Collection, IdKind.Generated, AbsenceStore.Indexes);
        services.AddIndexes(EnrolmentStore.Collection, EnrolmentStore.Indexes);
        services.AddSingleton<TownStore>();
        services.AddSingleton<PlanningStore>();
        services.AddSingleton<AbsenceStore>();
        services.AddSingleton<EnrolmentStore>();
        services.AddSingleton<HouseholdCopies>();
        services.AddSingleton<RequestNumbers>();
        services.AddSingleton<PlanningReader>();

        services.AddSingleton(ImportTownCommand.Command);
        services.AddSingleton<RequestSubmission>();
        services.AddSingleton<ClaimedPlannings>();
        services.AddSingleton<AbsenceSubmission>();
        services.AddSingleton<ReadAgendaEndpoint>();
        services.AddSingleton<ReadDaysEndpoint>();
        services.AddSingleton<SettlePlannings>();
    }

    public static void MapReservations(this WebApplication app)
    {
        app.MapPlatform();
        var routes = app.MapGroup("/api/reservations");
        ListChildrenEndpoint.Map(routes);
        NameChildrenEndpoint.Map(routes);
        ReadPlanningEndpoint.Map(routes);
        ReadDaysEndpoint.Map(routes);
        ReadAgendaEndpoint.Map(routes);
        ChangeReservationsEndpoint.Map(routes);
        ActForFamilyEndpoint.Map(routes);
        ApplyWeeklyPatternEndpoint.Map(routes);
        PreviewAbsenceEndpoint.Map(routes);
        DeclareAbsenceEndpoint.Map(routes);
        DeclareForFamilyEndpoint.Map(routes);
        ReadAbsenceEndpoint.Map(routes);
        WithdrawAbsenceEndpoint.Map(routes);
        ListRequestsEndpoint.Map(routes);
        ReadRequestEndpoint.Map(routes);
    }
}
