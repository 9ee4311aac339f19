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
public sealed class DayClaimTests(ReservationsHost host) : PupilFixture(host)
{
    private const int Rounds = 16;
    private const int Concurrent = 40;

    [Fact]
    public async Task Declare_SameDayManyTimesAtOnce_IsOneAbsenceAndTheOthersNameTheDay()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var made = await Task.WhenAll(Enumerable.Range(0, round == 0 ? Concurrent : 2)
                .Select(_ => Parent.SendAsync("absences", Host.Absence(Pupil, "2027-01-07", "2027-01-07"))));

            var (_, absence) = Assert.Single(made, answer => answer.Status == HttpStatusCode.Created);
            Assert.All(made.Where(answer => answer.Body != absence), answer =>
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
                var refusal = Assert.Single(answer.Body["facts"]!.AsArray())!;
                Assert.Equal(("alreadyDeclared", "2027-01-07"), ($"{refusal["reason"]}", $"{refusal["days"]![0]}"));
            });
            Assert.Equal(HttpStatusCode.OK, (await Parent.SendAsync($"absences/{absence["id"]}/withdrawal", new { })).Status);
        }
    }

    [Fact]
    public async Task Declare_OverlappingPeriodsAtOnce_ShareTheDaysWithoutADuplicate()
    {
        var made = await Task.WhenAll(
            Parent.SendAsync("absences", Host.Absence(Pupil, "2027-01-11", "2027-01-14")),
            Parent.SendAsync("absences", Host.Absence(Pupil, "2027-01-12", "2027-01-15")));

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
        var id = await Host.DeclareAsync(Parent, Pupil, day, day);
        Assert.Single((await FindAsync(id)).Claims);

        await Host.PublishAsync(AReview.Of(id, decision));

        await Eventually.True(async () => (await FindAsync(id)).Outcome is not null, "the absence has its outcome");
        Assert.Empty((await FindAsync(id)).Claims);
        // A refused day may be declared again, and an accepted one is no longer reserved.
        var (status, _) = await Parent.SendAsync("absences", Host.Absence(Pupil, day, day));
        Assert.Equal(decision == Decision.Refused ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity, status);
    }

    private async Task<EspaceFamille.Reservations.Domain.Absences.Absence> FindAsync(string id) =>
        (await Host.Services.GetRequiredService<AbsenceStore>().FindAsync(id, CancellationToken.None))!;
}
