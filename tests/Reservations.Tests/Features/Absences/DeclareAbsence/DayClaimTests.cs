using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.DeclareAbsence;

/// <summary>A reserved day belongs to one absence at a time, also when several are declared concurrently.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class DayClaimTests(ReservationsHost host)
{
    private const int Rounds = 16;
    private const int Concurrent = 40;
    private readonly Pupil _pupil = Pupil.Next();

    [Fact]
    public async Task Declare_SameDayManyTimesAtOnce_IsOneAbsenceAndTheOthersNameTheDay()
    {
        using var parent = host.Parent(_pupil);
        for (var round = 0; round < Rounds; round++)
        {
            var made = await Task.WhenAll(Enumerable.Range(0, round == 0 ? Concurrent : 2)
                .Select(_ => parent.SendAsync("absences", host.Absence(_pupil, "2027-01-07", "2027-01-07"))));

            var (_, absence) = Assert.Single(made, answer => answer.Status == HttpStatusCode.Created);
            Assert.All(made.Where(answer => answer.Body != absence), answer =>
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
                var refusal = Assert.Single(answer.Body["facts"]!.AsArray())!;
                Assert.Equal(("alreadyDeclared", "2027-01-07"), ($"{refusal["reason"]}", $"{refusal["days"]![0]}"));
            });
            Assert.Equal(HttpStatusCode.OK, (await parent.SendAsync($"absences/{absence["id"]}/withdrawal", new { })).Status);
        }
    }

    [Fact]
    public async Task Declare_OverlappingPeriodsAtOnce_ShareTheDaysWithoutADuplicate()
    {
        using var parent = host.Parent(_pupil);

        var made = await Task.WhenAll(
            parent.SendAsync("absences", host.Absence(_pupil, "2027-01-11", "2027-01-14")),
            parent.SendAsync("absences", host.Absence(_pupil, "2027-01-12", "2027-01-15")));

        Assert.All(made, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        var days = made.SelectMany(answer => answer.Body["days"]!.AsArray()).SelectMany(days => days!["days"]!.AsArray())
            .Select(day => $"{day}").Order().ToList();
        Assert.Equal(["2027-01-11", "2027-01-12", "2027-01-14", "2027-01-15"], days);
    }

    [Theory]
    [InlineData(Decision.Accepted)]
    [InlineData(Decision.Refused)]
    public async Task Claims_AfterTheOutcome_AreEmpty(Decision decision)
    {
        var day = decision == Decision.Accepted ? "2027-01-18" : "2027-01-19";
        using var parent = host.Parent(_pupil);
        var id = await host.DeclareAsync(parent, _pupil, day, day);
        Assert.Single((await FindAsync(id)).Claims);

        await host.PublishAsync(AReview.Of(id, decision));

        await Eventually.True(async () => (await FindAsync(id)).Outcome is not null, "the absence has its outcome");
        Assert.Empty((await FindAsync(id)).Claims);
        // A refused day may be declared again, and an accepted one is no longer reserved.
        var (status, _) = await parent.SendAsync("absences", host.Absence(_pupil, day, day));
        Assert.Equal(decision == Decision.Refused ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity, status);
    }

    private async Task<EspaceFamille.Reservations.Domain.Absences.Absence> FindAsync(string id) =>
        (await host.Services.GetRequiredService<AbsenceStore>().FindAsync(id, CancellationToken.None))!;
}
