using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Domain.Requests;
using EspaceFamille.Reservations.Features.Retention.EraseReasons;
using EspaceFamille.Reservations.Storage;

namespace EspaceFamille.Reservations.Features.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddRetentionClasses(ReservationsRetention.All)
        .AddEraser<ReasonEraser>()
        .AddEraser<Absence>(ReservationsRetention.Requests, AbsenceStore.Collection, (policy, now) =>
            AbsenceStore.EndedOrDeclaredUntil(policy.LimitOf(ReservationsRetention.Requests, now)))
        .AddEraser<ReservationRequest>(ReservationsRetention.Requests, RequestStore.Collection, (policy, now) =>
            RequestStore.SubmittedUntil(policy.LimitOf(ReservationsRetention.Requests, now)))
        .AddEraser<CancellationAct>(ReservationsRetention.Requests, ActStore.Collection, (policy, now) =>
            ActStore.FinishedOf(policy.LimitOf(ReservationsRetention.Requests, now)))
        .AddEraser<Planning>(ReservationsRetention.Plannings, PlanningStore.Collection, (policy, now) =>
            PlanningStore.UntilSchoolYear(policy.LastExpiredSchoolYear(ReservationsRetention.Plannings, now)));
}
