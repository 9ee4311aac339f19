using System.Net;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.PreviewAbsence;

/// <summary>The days that an absence would concern. It is Wednesday 25 November 2026.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class PreviewTests(ReservationsHost host)
{
    private readonly Pupil _pupil = Pupil.Second;

    [Theory]
    [InlineData("nextWeek", "2026-11-30", "2026-12-06", "2026-11-30 2026-12-01 2026-12-03 2026-12-04")]
    [InlineData("tomorrow", "2026-11-26", "2026-11-26", "2026-11-26")]
    [InlineData("yesterday", "2026-11-24", "2026-11-24", "2026-11-24")]
    public async Task Preview_EachPreset_ReturnsItsPeriodAndReservedDays(string preset, string from, string to, string days)
    {
        using var parent = host.Parent(_pupil);
        var (status, body) = await parent.SendAsync("absences/preview", Asked(preset, null, null));
        Assert.Equal((HttpStatusCode.OK, from, to), (status, $"{body["from"]}", $"{body["to"]}"));
        Assert.Equal(days.Split(' '), body["days"]!.AsArray().Select(day => $"{day!["day"]}"));
        Assert.Empty(body["served"]!.AsArray());
    }

    [Fact]
    public async Task Preview_WithDatesAlone_MarksDaysThatCanStillBeCancelled()
    {
        using var parent = host.Parent(_pupil);
        var days = (await parent.SendAsync("absences/preview", Asked(null, "2026-12-10", "2026-12-11"))).Body["days"]!;
        Assert.Equal((_pupil.EnrolmentId, "Restauration scolaire"), ($"{days[0]!["enrolmentId"]}", $"{days[0]!["activity"]}"));
        Assert.Equal(("2026-11-25T23:59:59.999+01:00", true), ($"{days[0]!["deadline"]}", days[0]!["canStillCancel"]!.GetValue<bool>()));
        Assert.False((await parent.SendAsync("absences/preview",
            Asked("oneDay", "2026-12-01", null))).Body["days"]![0]!["canStillCancel"]!.GetValue<bool>());
        Assert.Empty((await parent.ReadAsync("requests"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Preview_ServedDay_IsListedApart()
    {
        var pupil = Pupil.Next();
        using var parent = host.Parent(pupil);
        var served = new DateOnly(2026, 11, 23);
        await host.SetAsync(pupil.EnrolmentId, served, new PlanningDay(DayState.Served));
        var body = (await parent.SendAsync("absences/preview", Asked("thisWeek", null, null, pupil))).Body;
        Assert.Equal("2026-11-23", $"{Assert.Single(body["served"]!.AsArray())!["day"]}");
        Assert.Equal(3, body["days"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(null, null, null, "from to")]
    [InlineData("fromTo", "2026-12-01", null, "to")]
    [InlineData("oneDay", null, "2026-12-01", "from")]
    [InlineData("fromTo", "2026-12-02", "2026-12-01", "to")]
    [InlineData("fromTo", "0001-01-01", "9999-12-31", "to")]
    [InlineData("fromTo", "2026-12-05", "2026-12-06", "from")]
    public async Task Preview_MissingDates_ReturnsTheFields(string? preset, string? from, string? to, string fields)
    {
        using var parent = host.Parent(_pupil);
        var (status, body) = await parent.SendAsync("absences/preview", Asked(preset, from, to));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:espace-famille:absence-refused"), (status, $"{body["type"]}"));
        Assert.Equal(fields.Split(' '), body["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Preview_OfAForeignEnrolment_AnswersAsItsDeclarationWould()
    {
        using var other = host.Parent(Pupil.First);
        var preview = await other.SendAsync("absences/preview", Asked("tomorrow", null, null));
        var declared = await other.SendAsync("absences",
            host.Absence(_pupil, "2026-11-26", "2026-11-26", host.Receipt(Pupil.First.HouseholdId)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Cette inscription n’existe pas."),
            (preview.Status, $"{preview.Body["errors"]!["enrolmentIds"]![0]}"));
        Assert.Equal(declared.Body["errors"]!.ToJsonString(), preview.Body["errors"]!.ToJsonString());
    }

    [Fact]
    public async Task Preview_UnknownPreset_Returns400()
    {
        using var parent = host.Parent(_pupil);
        Assert.Equal(HttpStatusCode.BadRequest, (await parent.SendAsync("absences/preview", Asked("someday", null, null))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await parent.SendAsync("absences/preview", new { preset = "today" })).Status);
        using var agent = host.Client("agent", "an-agent");
        Assert.Equal(HttpStatusCode.NotFound, (await agent.SendAsync("absences/preview", Asked("today", null, null))).Status);
    }

    private object Asked(string? preset, string? from, string? to, Pupil? pupil = null) =>
        new { childId = (pupil ?? _pupil).ChildId, enrolmentIds = new[] { (pupil ?? _pupil).EnrolmentId }, preset, from, to };
}
