using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Towns;
using EspaceFamille.Reservations.Features.Absences;
using EspaceFamille.Reservations.Features.Absences.DeclareAbsence;
using EspaceFamille.Reservations.Features.Absences.PreviewAbsence;
using EspaceFamille.Reservations.Features.Absences.ReadAbsence;
using EspaceFamille.Reservations.Features.Absences.ReceiveProof;
using EspaceFamille.Reservations.Features.Absences.SettleAbsence;
using EspaceFamille.Reservations.Features.Absences.WithdrawAbsence;
using EspaceFamille.Reservations.Features.Closures;
using EspaceFamille.Reservations.Features.Closures.ApplyActs;
using EspaceFamille.Reservations.Features.Closures.DecideClosure;
using EspaceFamille.Reservations.Features.Closures.ListClosures;
using EspaceFamille.Reservations.Features.Closures.PreviewClosure;
using EspaceFamille.Reservations.Features.Closures.TakeBackClosure;
using EspaceFamille.Reservations.Features.Household.CopyHousehold;
using EspaceFamille.Reservations.Features.Household.ListChildren;
using EspaceFamille.Reservations.Features.Household.MergeAccounts;
using EspaceFamille.Reservations.Features.Household.NameChildren;
using EspaceFamille.Reservations.Features.Import.ImportTown;
using EspaceFamille.Reservations.Features.Operations.Republish;
using EspaceFamille.Reservations.Features.Places.ListPlaces;
using EspaceFamille.Reservations.Features.Requests.FindRequest;
using EspaceFamille.Reservations.Features.Requests.ListRequests;
using EspaceFamille.Reservations.Features.Requests.ReadRequest;
using EspaceFamille.Reservations.Features.Reservations;
using EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Features.Reservations.ChangeReservations;
using EspaceFamille.Reservations.Features.Reservations.FinishRequests;
using EspaceFamille.Reservations.Features.Reservations.ReadAgenda;
using EspaceFamille.Reservations.Features.Reservations.ReadChildDays;
using EspaceFamille.Reservations.Features.Reservations.ReadDays;
using EspaceFamille.Reservations.Features.Reservations.ReadMonth;
using EspaceFamille.Reservations.Features.Retention;
using EspaceFamille.Reservations.Storage;
using MongoDB.Bson.Serialization;

namespace EspaceFamille.Reservations;

/// <summary>The table of contents of reservations: each store, consumer and endpoint once.</summary>
public static class ReservationsModule
{
    public const string Name = "reservations";

    private const string Prefix = "/api/reservations";

    private static readonly ApiTag Children = new("Children", "The children of a household and their enrolments.");
    private static readonly ApiTag Plannings = new("Plannings", "The days of an enrolment, and requests to reserve or cancel them.");
    private static readonly ApiTag Absences = new("Absences", "Absences that a family declares.");
    private static readonly ApiTag Closures = new("Closures", "Days on which the town closes a place, and what that cancels.");
    private static readonly ApiTag Places = new("Places", "The places of the town's activities.");
    private static readonly ApiTag Requests = new("Requests", "The requests of a household, of all kinds.");

    public static void AddReservations(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, bus =>
        {
            bus.AddConsumer<HouseholdChangedConsumer>();
            bus.AddConsumer<AccountsMergedConsumer>();
            bus.AddConsumer<SupportingDocumentsReviewedConsumer>();
            bus.AddConsumer<SupportingDocumentsProvidedConsumer>();
        });
        var services = builder.Services;
        // Null for a required value is an unreadable body (400), not a failure inside a rule.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.RespectNullableAnnotations = true);
        services.AddJson(ReservationsJson.Default);
        services.AddValidated<ReservationsOptions, ReservationsOptionsValidator>("Reservations");
        services.AddReceipts();
        services.AddSingleton(ImportTownCommand.Command);
        services.AddSingleton(RepublishCommand.Command);
        AddStorage(services);
        services.AddRetention();
        services.AddSingleton<AbsenceReader>();
        services.AddSingleton<DeclarationDecider>();
        services.AddSingleton<ActJob>();
        services.AddHostedService(provider => provider.GetRequiredService<ActJob>());
        services.AddSingleton<ActPass>();
        services.AddSingleton<ActNotices>();
        services.AddSingleton<ClosureDrafts>();
        services.AddSingleton<ClosureReader>();
        services.AddSingleton<DeclareAbsenceEndpoint>();
        services.AddSingleton<ListRequestsEndpoint>();
        services.AddSingleton<DecisionWriter>();
        services.AddSingleton<PlanningSettlement>();
        services.AddSingleton<ReadAgendaEndpoint>();
        services.AddSingleton<RequestApplication>();
        services.AddSingleton<RequestSubmission>();
        services.AddSingleton<RequestSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<RequestSweep>());
    }

    public static void MapReservations(this WebApplication app)
    {
        app.MapPlatform();
        NameChildrenEndpoint.Map(app.MapStaff(Prefix).WithTag(Children));
        ListPlacesEndpoint.Map(app.MapStaff(Prefix).WithTag(Places));
        FindRequestEndpoint.Map(app.MapStaff(Prefix).WithTag(Requests));
        var closures = app.MapStaff(Prefix).WithTag(Closures);
        ListClosuresEndpoint.Map(closures);
        PreviewClosureEndpoint.Map(closures);
        DecideClosureEndpoint.Map(closures);
        TakeBackClosureEndpoint.Map(closures);
        var household = app.MapHousehold(Prefix);
        var children = household.MapGroup("").WithTag(Children);
        ListChildrenEndpoint.Map(children);
        var plannings = household.MapGroup("").WithTag(Plannings);
        ReadAgendaEndpoint.Map(plannings);
        ReadChildDaysEndpoint.Map(plannings);
        ReadMonthEndpoint.Map(plannings);
        ReadDaysEndpoint.Map(plannings);
        PreviewReservationsEndpoint.Map(plannings);
        ChangeReservationsEndpoint.Map(plannings);
        PreviewWeeklyPatternEndpoint.Map(plannings);
        ApplyWeeklyPatternEndpoint.Map(plannings);
        var absences = household.MapGroup("").WithTag(Absences);
        PreviewAbsenceEndpoint.Map(absences);
        DeclareAbsenceEndpoint.Map(absences);
        ReadAbsenceEndpoint.Map(absences);
        WithdrawAbsenceEndpoint.Map(absences);
        var requests = household.MapGroup("").WithTag(Requests);
        ListRequestsEndpoint.Map(requests);
        ReadRequestEndpoint.Map(requests);
    }

    private static void AddStorage(IServiceCollection services)
    {
        BsonSerializer.TryRegisterSerializer(new PlanningDaysSerializer());
        services.AddSealingKeys("AbsenceEncryption", "absences");
        services.AddAggregates<Town>(TownStore.Collection, IdKind.Natural);
        services.AddAggregates(PlanningStore.Collection, IdKind.Natural, PlanningStore.Indexes);
        services.AddAggregates(ActStore.Collection, IdKind.Natural, ActStore.Indexes);
        services.AddAggregates(AbsenceStore.Collection, IdKind.Generated, AbsenceStore.Indexes);
        services.AddAggregates(RequestStore.Collection, IdKind.Generated, RequestStore.Indexes);
        services.AddCopies<HouseholdCopy>(HouseholdStore.Collection);
        services.AddAggregates(EnrolmentStore.Collection, IdKind.Natural, EnrolmentStore.Indexes);
        services.AddMigration(EnrolmentVersionMigration.Migration);
        services.AddSingleton(AbsenceSealingMigration.Of);
        services.AddSingleton<AbsenceSeal>();
        services.AddSingleton<AbsenceStore>();
        services.AddSingleton<ActStore>();
        services.AddSingleton<EnrolmentStore>();
        services.AddSingleton<HouseholdStore>();
        services.AddSingleton<IHouseholdDirectory, HouseholdDirectory>();
        services.AddSingleton<PlanningReader>();
        services.AddSingleton<PlanningScan>();
        services.AddSingleton<PlanningStore>();
        services.AddSingleton<RequestNumbers>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<RequestStore>();
        services.AddSingleton<TownStore>();
    }
}
