using EspaceFamille.Contracts.Reservations;
using EspaceFamille.TestKit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>What the service has published about the days of an enrolment.</summary>
internal static class PublishedDays
{
    /// <summary>The message with this cause, once it has arrived.</summary>
    public static Task<PlanningDaysChanged> DaysChangedAsync(
        this ReservationsHost host, string enrolmentId, ChangeCauseKind kind, string? id) =>
        Eventually.Some(
            () => Task.FromResult(host.DaysChanged.FirstOrDefault(
                message => message.EnrolmentId == enrolmentId && message.Cause.Kind == kind && message.Cause.Id == id)),
            $"the days changed by {kind} arrived");

    /// <summary>Each day as "day before→after".</summary>
    public static IEnumerable<string> Texts(this PlanningDaysChanged message) =>
        message.Days.Select(day => $"{day.Day:yyyy-MM-dd} {day.Before}→{day.After}");
}
