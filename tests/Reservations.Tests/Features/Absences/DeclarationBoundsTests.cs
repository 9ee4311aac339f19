using System.Net;
using System.Text.Json.Nodes;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Tests.Service;
using Xunit;

namespace EspaceFamille.Reservations.Tests.Features.Absences;

/// <summary>A declaration that names more than any family could is refused before it is read.</summary>
[Collection(ReservationsService.Name)]
[Trait("Needs", "service")]
public sealed class DeclarationBoundsTests(ReservationsHost host)
{
    [Theory]
    [InlineData("absences", "enrolmentIds", 51)]
    [InlineData("absences/preview", "enrolmentIds", 51)]
    [InlineData("absences/preview", "enrolmentIds", 20_000)]
    [InlineData("absences", "receipts", 51)]
    [InlineData("absences/preview", "receipts", 51)]
    public async Task Send_MoreThanTheBound_IsRefusedByItsField(string path, string field, int count)
    {
        var body = new JsonObject
        {
            ["childId"] = Pupil.First.ChildId,
            ["enrolmentIds"] = new JsonArray(Pupil.First.EnrolmentId),
            ["from"] = "2027-02-01",
            ["to"] = "2027-02-02",
            ["reason"] = "childIllness",
        };
        body[field] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => (JsonNode)Ids.New())]);

        var (status, problem) = await host.Parent(Pupil.First).SendAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([field], problem["errors"]!.AsObject().Select(error => error.Key));
    }
}
