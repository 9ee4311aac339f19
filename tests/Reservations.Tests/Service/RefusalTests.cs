using System.Net;
using System.Text;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using EspaceFamille.Reservations.Features.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Features.DeclareAbsence;
using EspaceFamille.Reservations.Words;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Service;

/// <summary>Nobody reaches what is another's, and what is refused says why.</summary>
[Collection(ReservationsService.Name)]
public sealed class RefusalTests(ReservationsHost host)
{
    private readonly Pupil _pupil = Pupil.First;

    [Fact]
    public async Task Foreign_EveryId_IsNotThere()
    {
        var (pupil, stranger) = (Pupil.Next(), Pupil.Second);
        using var parent = host.Parent(pupil);
        var id = await host.DeclareAsync(parent, pupil, "2026-12-01", "2026-12-01");
        using var other = host.Parent(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/reservations/absences/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync($"absences/{id}/withdrawal", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/reservations/enrolments/{pupil.EnrolmentId}/plannings/2026-12")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]))).Status);
        var (status, body) = await other.SendAsync("absences", host.Absence(pupil, "2026-12-01", "2026-12-01", host.Receipt(stranger.HouseholdId)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Cette inscription n’existe pas."), (status, $"{body["errors"]!["enrolmentIds"]![0]}"));
        Assert.Empty((await other.ReadAsync("requests"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("agent", HttpStatusCode.Forbidden)]
    [InlineData("kitchen", HttpStatusCode.Forbidden)]
    public async Task Route_WithoutTheFamilysRole_IsClosed(string? role, HttpStatusCode expected)
    {
        using var client = host.Client(role, "somebody");
        foreach (var path in new[] { "children", "requests", "requests/x", "absences/x", "agenda", $"enrolments/{_pupil.EnrolmentId}/days", $"enrolments/{_pupil.EnrolmentId}/plannings/2026-12" })
            Assert.Equal(expected, (await client.GetAsync($"/api/reservations/{path}")).StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("family", HttpStatusCode.Forbidden)]
    [InlineData("kitchen", HttpStatusCode.Forbidden)]
    [InlineData("finance", HttpStatusCode.Forbidden)]
    public async Task Route_OfAgents_IsClosedToOthersAndToTheHouseholdItself(string? role, HttpStatusCode expected)
    {
        using var client = host.Client(role, "somebody", _pupil.HouseholdId);
        foreach (var path in new[] { "children", "requests", "requests/x", "absences/x", $"enrolments/{_pupil.EnrolmentId}/days" })
            Assert.Equal(expected, (await client.GetAsync($"/api/reservations/households/{_pupil.HouseholdId}/{path}")).StatusCode);
        using var body = new StringContent("""{"reserve":[],"cancel":["2027-02-01"],"reason":"parce que"}""", Encoding.UTF8, "application/json");
        Assert.Equal(expected, (await client.PostAsync($"/api/reservations/households/{_pupil.HouseholdId}/enrolments/{_pupil.EnrolmentId}/requests", body)).StatusCode);
    }

    [Fact]
    public async Task Receipt_ForgedForeignOrOld_IsRefusedInItsField()
    {
        var (pupil, stranger) = (Pupil.Next(), Pupil.First);
        using var parent = host.Parent(pupil);
        foreach (var receipt in new[] { "forged.r1.abc", host.Receipt(stranger.HouseholdId), host.Receipt(pupil.HouseholdId, TimeSpan.FromHours(21)) })
        {
            var (status, body) = await parent.SendAsync("absences", host.Absence(pupil, "2026-12-01", "2026-12-01", receipt));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotNull(body["errors"]!["receipts"]);
        }

        Assert.Empty((await parent.ReadAsync("requests"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("{\"childId\":")]
    [InlineData("{}")]
    [InlineData("""{"childId":"c","enrolmentIds":["e"],"from":"tomorrow","to":"2026-12-01","reason":"childIllness"}""")]
    [InlineData("""{"childId":"c","enrolmentIds":["e"],"from":"2026-12-01","to":"2026-12-01","reason":"laziness"}""")]
    public async Task Body_ThatCannotBeRead_Is400(string body)
    {
        using var parent = host.Parent(_pupil);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reservations/absences") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Ids.New());
        Assert.Equal(HttpStatusCode.BadRequest, (await parent.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Key_Missing_Is400()
    {
        using var parent = host.Parent(_pupil);
        Assert.Equal(HttpStatusCode.BadRequest, (await parent.SendAsync("absences", host.Absence(_pupil, "2026-12-01", "2026-12-01"), "short")).Status);
    }

    [Fact]
    public void Words_EveryRefusal_HasSome()
    {
        Assert.All(Enum.GetValues<AbsenceRefusalReason>(), reason => Assert.EndsWith(".", AbsenceWords.Of(new AbsenceRefusal(reason)).Message, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<PatternFault>(), fault => Assert.EndsWith(".", PatternWords.Of(fault).Message, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<AgentReasonFault>(), fault => Assert.EndsWith(".", AgentReasonWords.Of(fault), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<DayRefusalReason>(), reason => Assert.EndsWith(
            ".", DayWords.Of(new DayRefusal(new DateOnly(2026, 12, 1), reason, ReservationsHost.Morning, Detail: "Noël")), StringComparison.Ordinal));
    }
}
