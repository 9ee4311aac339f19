using System.Net;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Households.RevokeAccessKey;

[Collection(Documents.Name)]
public sealed class RevokeAccessKeyTests(DemoTown town) : IDisposable
{
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Revoke_KeyOfOneAdult_LeavesThatOfTheOther()
    {
        var household = await _desk.AddHouseholdAsync("YVILLE");
        using var first = await _desk.ActAsync(household, 0, "/letters");
        using var second = await _desk.ActAsync(household, 1, "/letters");

        using var answer = await _desk.ActAsync(household, 0, "/access-keys/enfance/revocation");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            [AccessKeyState.Revoked, AccessKeyState.Open],
            (await _desk.AdultsAsync(household)).Select(adult => adult.Services.Single().Key!.State));
        var entry = await _desk.JournalAsync("revokeAccessKey", household.Adults[0].Id);
        Assert.Equal(AgentDesk.Reason, entry["reason"].AsString);
    }

    [Fact]
    public async Task Revoke_WithoutAKey_ChangesNothing()
    {
        var household = await _desk.AddHouseholdAsync("YERVILLE");

        using var answer = await _desk.ActAsync(household, 0, "/access-keys/enfance/revocation");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.Version);
    }
}
