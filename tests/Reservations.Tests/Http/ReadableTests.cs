using System.Net;
using System.Text;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Http;

/// <summary>Well-formed requests without meaning get a 4xx status, never 5xx.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class ReadableTests(ReservationsHost host)
{
    [Theory]
    [InlineData("absences", """{"childId":"c","enrolmentIds":null,"from":"2026-12-01","to":"2026-12-01","reason":"childIllness"}""")]
    [InlineData("absences", """{"childId":null,"enrolmentIds":["e"],"from":"2026-12-01","to":"2026-12-01","reason":"childIllness"}""")]
    [InlineData("absences", "null")]
    [InlineData("enrolments/e/weekly-patterns", "{}")]
    [InlineData("enrolments/e/weekly-patterns", """{"weekdays":null,"from":"2027-01-04","to":"2027-01-08","action":"add"}""")]
    [InlineData("enrolments/e/weekly-patterns/preview", """{"from":"2027-01-04","to":"2027-01-08","action":"add"}""")]
    [InlineData("enrolments/e/weekly-patterns/preview", """{"weekdays":[9],"from":"2027-01-04","to":"2027-01-08","action":"add"}""")]
    [InlineData("enrolments/e/requests", "{}")]
    [InlineData("enrolments/e/requests", "[]")]
    public async Task Body_MissingRequiredValues_Returns400(string path, string body)
    {
        using var parent = host.Client("family", "parent", "household");
        using var request = new HttpRequestMessage(HttpMethod.Post,
            $"/api/reservations/households/mine/{path}")
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Ids.New());
        using var answer = await parent.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("enrolments/{0}/plannings/2026-13", HttpStatusCode.BadRequest)]
    [InlineData("enrolments/{0}/plannings/9999-12", HttpStatusCode.OK)]
    [InlineData("enrolments/{0}/plannings/0001-01", HttpStatusCode.OK)]
    [InlineData("requests?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("requests?limit=many", HttpStatusCode.BadRequest)]
    public async Task Address_ExtremeValues_HaveAStatus(string path, HttpStatusCode expected)
    {
        var pupil = Pupil.First;
        using var parent = host.Parent(pupil);
        using var answer = await parent.GetAsync(
            $"/api/reservations/households/mine/{path.Replace("{0}", pupil.EnrolmentId, StringComparison.Ordinal)}");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("0001-01-01", "9999-12-31")]
    public async Task Days_ExtremeDates_AreRefused(string from, string to)
    {
        var pupil = Pupil.First;
        using var parent = host.Parent(pupil);
        var pattern = new { weekdays = new[] { "monday", "friday" }, anchor = "0001-01-01", from, to, action = "add" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/weekly-patterns/preview", pattern)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/weekly-patterns", pattern)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await parent.SendAsync($"enrolments/{pupil.EnrolmentId}/requests", Calls.Change([from], [to]))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await parent.SendAsync("absences", host.Absence(pupil, from, to))).Status);
    }
}
