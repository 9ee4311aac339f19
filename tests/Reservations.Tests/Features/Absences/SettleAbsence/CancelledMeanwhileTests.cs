using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.SettleAbsence;

/// <summary>A cancellation and a declaration for one day at once: whichever is saved first, the outcome lists what happened.</summary>
[Collection(ReservationsService.Name)]
public sealed class CancelledMeanwhileTests(ReservationsHost host) : PupilFixture(host)
{
    private const int Rounds = 12;

    [Fact]
    public async Task CancelAndDeclare_AtOnce_TheOutcomeListsNoCancelledDay()
    {
        var planning = await Host.Services.GetRequiredService<PlanningStore>()
            .ReadAsync(Pupil.EnrolmentId, "2026-2027", CancellationToken.None);
        foreach (var day in planning.Days.Keys.Order().TakeLast(Rounds).Select(day => $"{day:yyyy-MM-dd}"))
        {
            var cancelling = Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], [day]));
            var declaring = Parent.SendAsync("absences", Host.Absence(Pupil, day, day));
            var (cancelled, _) = await cancelling;
            var (declared, absence) = await declaring;

            if (declared != HttpStatusCode.Created)
            {
                // The cancellation was saved first: nothing is reserved, so nothing can be declared.
                Assert.Equal(("free", "noReservedDay"), (await Parent.StateAsync(Pupil, day), $"{absence["facts"]![0]!["reason"]}"));
                continue;
            }

            await Host.PublishAsync(AReview.Of($"{absence["id"]}", Decision.Accepted));
            await Eventually.True(
                async () => (await Parent.ReadAsync($"absences/{absence["id"]}"))["outcome"] is not null, "the absence has its outcome");
            var outcome = (await Parent.ReadAsync($"absences/{absence["id"]}"))["outcome"]!["days"]!.AsArray();
            var isCancelled = cancelled is HttpStatusCode.OK or HttpStatusCode.Created;
            Assert.Equal(isCancelled ? ("free", 0) : ("absentJustified", 1), (await Parent.StateAsync(Pupil, day), outcome.Count));
        }
    }
}
