using System.Net;
using System.Text;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Features.Absences;
using EspaceFamille.Reservations.Features.Reservations;
using EspaceFamille.Reservations.Features.Reservations.ApplyWeeklyPattern;
using EspaceFamille.Reservations.Tests.Domain;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

/// <summary>Access across households and roles, and the reasons of refusals.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class RefusalTests(ReservationsHost host)
{
    private readonly Pupil _pupil = Pupil.First;

    [Fact]
    public async Task EveryId_OfAnotherHousehold_Returns404()
    {
        var (pupil, stranger) = (Pupil.Next(), Pupil.Second);
        using var parent = host.Parent(pupil);
        var id = await host.DeclareAsync(parent, pupil, "2026-12-01", "2026-12-01");
        using var other = host.Parent(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/api/reservations/households/mine/absences/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync($"absences/{id}/withdrawal", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await other.GetAsync($"/api/reservations/households/mine/enrolments/{pupil.EnrolmentId}/plannings/2026-12")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await other.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"]))).Status);
        var (status, body) = await other.SendAsync("absences",
            host.Absence(pupil, "2026-12-01", "2026-12-01", host.Receipt(stranger.HouseholdId)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Cette inscription n’existe pas."),
            (status, $"{body["errors"]!["enrolmentIds"]![0]}"));
        Assert.Empty((await other.ReadAsync("requests"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("agent", HttpStatusCode.NotFound)]
    [InlineData("kitchen", HttpStatusCode.Forbidden)]
    [InlineData("finance", HttpStatusCode.Forbidden)]
    public async Task OwnHousehold_WithoutTheFamilysRole_IsNotReadable(string? role, HttpStatusCode expected)
    {
        using var client = host.Client(role, "somebody");
        foreach (var path in Paths)
            Assert.Equal(expected, (await client.GetAsync(Calls.Route(path))).StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("family", HttpStatusCode.NotFound)]
    [InlineData("kitchen", HttpStatusCode.Forbidden)]
    [InlineData("finance", HttpStatusCode.Forbidden)]
    public async Task NamedHousehold_OfAnother_IsNotReadable(string? role, HttpStatusCode expected)
    {
        using var client = host.Client(role, "somebody", Pupil.Second.HouseholdId);
        foreach (var path in Paths)
            Assert.Equal(expected, (await client.GetAsync(Calls.Route($"households/{_pupil.HouseholdId}/{path}"))).StatusCode);
        using var unreadable = new StringContent("{", Encoding.UTF8, "application/json");
        Assert.Equal(expected, (await client.PostAsync(Calls.Route($"households/{_pupil.HouseholdId}/absences"), unreadable)).StatusCode);
    }

    [Fact]
    public async Task OnBehalf_SentByAFamily_Is400()
    {
        using var parent = host.Parent(_pupil);
        var onBehalf = new { reason = "Pour moi-même" };
        var (status, body) = await parent.SendAsync(
            $"enrolments/{_pupil.EnrolmentId}/requests", new { cancel = new[] { "2027-02-01" }, onBehalf });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(body["errors"]!["onBehalf.reason"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await parent.SendAsync("absences/x/withdrawal", new { onBehalf })).Status);
    }

    [Fact]
    public async Task OnBehalf_MissingFromAnAgentsWrite_Is422()
    {
        using var agent = host.Client("agent", "an-agent");
        var household = $"households/{_pupil.HouseholdId}";
        foreach (var (path, body) in new (string, object)[]
        {
            ($"enrolments/{_pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-01"])),
            ("absences", host.Absence(_pupil, "2026-12-01", "2026-12-01")),
            ("absences/x/withdrawal", new { }),
        })
        {
            var (status, answer) = await agent.SendAsync($"{household}/{path}", body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotNull(answer["errors"]!["onBehalf.reason"]);
        }
    }

    private string[] Paths =>
    [
        "children", "requests", "requests/x", "absences/x", "agenda", $"enrolments/{_pupil.EnrolmentId}/days",
        $"enrolments/{_pupil.EnrolmentId}/plannings/2026-12",
    ];

    [Fact]
    public async Task Receipt_ForgedForeignOrOld_IsRefusedInItsField()
    {
        var (pupil, stranger) = (Pupil.Next(), Pupil.First);
        using var parent = host.Parent(pupil);
        foreach (var receipt in new[] { "forged.r1.abc", host.Receipt(stranger.HouseholdId),
            host.Receipt(pupil.HouseholdId, TimeSpan.FromHours(21)) })
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
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/reservations/households/mine/absences")
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Ids.New());
        Assert.Equal(HttpStatusCode.BadRequest, (await parent.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Key_Missing_Is400()
    {
        using var parent = host.Parent(_pupil);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await parent.SendAsync("absences", host.Absence(_pupil, "2026-12-01", "2026-12-01"), "short")).Status);
    }

    [Fact]
    public void Texts_AlreadyDeclared_NamesTheDays() => Assert.Equal(
        ("from", "Une absence est déjà signalée, et attend sa réponse : jeudi 3 et jeudi 17 décembre."),
        AbsenceTexts.Of(new(AbsenceRefusalReason.AlreadyDeclared) { Days = [new(2026, 12, 3), new(2026, 12, 17)] }));

    [Fact]
    public void Texts_EveryCode_IsASentence()
    {
        Assert.All(Enum.GetValues<AbsenceRefusalReason>()[1..],
            reason => Assert.EndsWith(".", AbsenceTexts.Of(new(reason)).Message, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<PatternFault>()[1..],
            fault => Assert.EndsWith(".", PatternTexts.Of(fault).Message, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<EspaceFamille.Reservations.Domain.Plannings.DayRefusalReason>(), reason => Assert.EndsWith(
            ".", DayTexts.Of(new EspaceFamille.Reservations.Domain.Plannings.DayRefusal(new DateOnly(2026, 12, 1), reason,
                ReservationsHost.Morning, Detail: "Noël"), TarnosCalendar.Paris), StringComparison.Ordinal));
    }
}
