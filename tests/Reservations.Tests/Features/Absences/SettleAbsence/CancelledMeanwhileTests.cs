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
[Trait("Needs", "service")]
public sealed class CancelledMeanwhileTests(ReservationsHost host)
{
    private const int Rounds = 12;
    private readonly Pupil _pupil = Pupil.Next();

    [Fact]
    public async Task CancelAndDeclare_AtOnce_TheOutcomeListsNoCancelledDay()
    {
        using var parent = host.Parent(_pupil);
        var planning = await host.Services.GetRequiredService<PlanningStore>()
            .ReadAsync(_pupil.EnrolmentId, "2026-2027", CancellationToken.None);
        foreach (var day in planning.Days.Keys.Order().TakeLast(Rounds).Select(day => $"{day:yyyy-MM-dd}"))
        {
            var cancelling = parent.SendAsync($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], [day]));
            var declaring = parent.SendAsync("absences", host.Absence(_pupil, day, day));
            var (cancelled, _) = await cancelling;
            var (declared, absence) = await declaring;

            if (declared != HttpStatusCode.Created)
            {
                // The cancellation was saved first: nothing is reserved, so nothing can be declared.
                Assert.Equal(("free", "noReservedDay"), (await parent.StateAsync(_pupil, day), $"{absence["facts"]![0]!["reason"]}"));
                continue;
            }

            await host.PublishAsync(AReview.Of($"{absence["id"]}", Decision.Accepted));
            await Eventually.True(
                async () => (await parent.ReadAsync($"absences/{absence["id"]}"))["outcome"] is not null, "the absence has its outcome");
            var outcome = (await parent.ReadAsync($"absences/{absence["id"]}"))["outcome"]!["days"]!.AsArray();
            var isCancelled = cancelled is HttpStatusCode.OK or HttpStatusCode.Created;
            Assert.Equal(isCancelled ? ("free", 0) : ("absentJustified", 1), (await parent.StateAsync(_pupil, day), outcome.Count));
        }
    }
}
