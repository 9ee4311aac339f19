using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Enrolments;
using EspaceFamille.Reservations.Domain.Plannings;
using EspaceFamille.Reservations.Storage;
using EspaceFamille.Reservations.Tests.Service;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences.DeclareAbsence;

/// <summary>A declaration with the digest of its preview is saved only as it was shown.</summary>
[Collection(ReservationsService.Name)]
public sealed class DeclareAsShownTests(ReservationsHost host) : PupilFixture(host)
{
    [Fact]
    public async Task Declare_AsShown_IsSavedAndItsRepeatIsTheSame()
    {
        var body = Body("2026-12-01", "2026-12-04");
        var key = Ids.New();
        body["digest"] = await DigestAsync(body);

        var (status, first) = await Parent.SendAsync("absences", body, key);
        var (again, repeated) = await Parent.SendAsync("absences", body, key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (status, again));
        Assert.Equal(first.ToJsonString(), repeated.ToJsonString());
    }

    [Fact]
    public async Task Declare_DayCancelledSince_Returns412WithTheNewPreviewAndSavesNothing()
    {
        var body = Body("2027-02-01", "2027-02-05");
        body["digest"] = await DigestAsync(body);
        await Parent.SendAsync($"enrolments/{Pupil.EnrolmentId}/requests", Calls.Change([], ["2027-02-02"]));

        var (status, problem) = await Parent.SendAsync("absences", body);

        Assert.Equal((HttpStatusCode.PreconditionFailed, "urn:espace-famille:preview-changed"), (status, $"{problem["type"]}"));
        Assert.Equal(["2027-02-01", "2027-02-04", "2027-02-05"], problem["preview"]!["days"]!.AsArray().Select(day => $"{day!["day"]}"));
        Assert.Equal("reserved", await Parent.StateAsync(Pupil, "2027-02-01"));
        body["digest"] = $"{problem["preview"]!["digest"]}";
        Assert.Equal(HttpStatusCode.Created, (await Parent.SendAsync("absences", body)).Status);
    }

    [Theory]
    [InlineData("reason", "siblingIllness")]
    [InlineData("comment", "Autre chose")]
    [InlineData("from", "2027-02-02")]
    public async Task Declare_OtherFactThanShown_Returns412(string field, string value)
    {
        var body = Body("2027-02-01", "2027-02-05");
        body["digest"] = await DigestAsync(body);
        body[field] = value;
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Parent.SendAsync("absences", body)).Status);
    }

    [Fact]
    public async Task Declare_WithAnotherDocumentOrRenewedReceipt_ComparesTheFiles()
    {
        var body = Body("2027-02-01", "2027-02-05");
        var receipt = Host.Seal.Open($"{body["receipts"]![0]}")!;
        body["digest"] = await DigestAsync(body);
        body["receipts"] = new JsonArray(Host.Receipt(Pupil.HouseholdId));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Parent.SendAsync("absences", body)).Status);
        body["receipts"] = new JsonArray(Host.Seal.Sign(receipt with { IssuedAt = receipt.IssuedAt.AddHours(3) }));
        Assert.Equal(HttpStatusCode.Created, (await Parent.SendAsync("absences", body)).Status);
    }

    [Fact]
    public async Task Declare_DayRefusedToAnotherAbsenceSince_Returns412()
    {
        var body = Body("2027-02-01", "2027-02-01");
        body["digest"] = await DigestAsync(body);
        await Host.SetAsync(Pupil.EnrolmentId, new DateOnly(2027, 2, 1), new PlanningDay(DayState.AbsentRefused, AbsenceId: "another"));
        var (status, problem) = await Parent.SendAsync("absences", body);
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Equal("absentRefused", $"{problem["preview"]!["days"]![0]!["state"]}");
    }

    [Fact]
    public async Task Preview_WithoutReason_HasNoDigest()
    {
        var body = Body("2027-02-01", "2027-02-05");
        body.Remove("reason");
        Assert.Null((await Parent.SendAsync("absences/preview", body)).Body["digest"]);
    }

    [Fact]
    public async Task Preview_OtherEnrolmentAndDeclaredDay_SaysWhatItLeavesOut()
    {
        var other = await AddEnrolmentAsync();
        await Host.DeclareAsync(Parent, Pupil, "2027-02-01", "2027-02-01");
        var left = (await Parent.SendAsync("absences/preview", Body("2027-02-01", "2027-02-02"))).Body["leftOut"]!.AsArray();
        Assert.Equal(
            [("2027-02-01", Pupil.EnrolmentId, "alreadyDeclared"), ("2027-02-01", other, "enrolmentNotChosen"),
                ("2027-02-02", other, "enrolmentNotChosen")],
            left.Select(day => ($"{day!["day"]}", $"{day["enrolmentId"]}", $"{day["reason"]}"))
                .OrderBy(day => day.Item1).ThenBy(day => day.Item3));
    }

    [Theory]
    [InlineData("2031-02-01", "2031-02-05")]
    [InlineData("2026-08-01", "2026-08-05")]
    public async Task Declare_DatesOutsideTheEnrolment_NamesItsPeriod(string from, string to)
    {
        var (status, problem) = await Parent.SendAsync("absences", Body(from, to));
        var refusal = Assert.Single(problem["facts"]!.AsArray())!;
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "outsideEnrolment"), (status, $"{refusal["reason"]}"));
        Assert.Equal("2026-09-01", $"{refusal["enrolledFrom"]}");
        Assert.StartsWith("Date hors de l’inscription, qui va du", $"{problem["errors"]!["from"]![0]}", StringComparison.Ordinal);
    }

    private async Task<string> DigestAsync(JsonObject body)
    {
        var (status, preview) = await Parent.SendAsync("absences/preview", body);
        Assert.Equal(HttpStatusCode.OK, status);
        return $"{preview["digest"]}";
    }

    /// <summary>A second enrolment of the same child, with a meal on the first two days of February.</summary>
    private async Task<string> AddEnrolmentAsync()
    {
        var (id, enrolments) = (Ids.New(), Host.Services.GetRequiredService<EnrolmentStore>());
        var model = (await enrolments.FindAsync(Pupil.EnrolmentId, CancellationToken.None))!;
        var second = model with { Id = id, Version = 0, Code = id };
        await enrolments.SaveAsync(EnrolmentRules.Create(second, "CONCARET", Host.TownTime.GetUtcNow()), CancellationToken.None);
        await Host.SeedAsync(id, new[] { new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 2) }.ToDictionary(
            day => day, _ => new PlanningDay(DayState.Reserved)));
        return id;
    }

    private JsonObject Body(string from, string to) => new()
    {
        ["childId"] = Pupil.ChildId,
        ["enrolmentIds"] = new JsonArray(Pupil.EnrolmentId),
        ["from"] = from,
        ["to"] = to,
        ["reason"] = "childIllness",
        ["comment"] = "Fièvre\r\ndepuis hier",
        ["receipts"] = new JsonArray(Host.Receipt(Pupil.HouseholdId)),
    };
}
