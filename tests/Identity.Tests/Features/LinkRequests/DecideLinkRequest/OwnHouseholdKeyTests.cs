using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Features.LinkRequests;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.LinkRequests.DecideLinkRequest;

/// <summary>A link request with a key of an agent's own household does not exist for that agent.</summary>
[Collection(Documents.Name)]
public sealed class OwnHouseholdKeyTests(DemoTown town) : IDisposable
{
    private const string Root = "/api/identity/link-requests";
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Request_WithAKeyOfTheOwnHousehold_IsAColleagues()
    {
        var household = await _desk.AddHouseholdAsync("WIMEREUX");
        var id = await RequestAsync(household.Id);
        var own = new Bearer("agent-1", "agent", Household: null) { OwnHouseholds = household.Id };

        using var listed = await _desk.GetAsync(Root, own);
        using var read = await _desk.GetAsync($"{Root}/{id}", own);
        using var refused = await _desk.PostAsync($"{Root}/{id}/refusal", new RefuseLinkRequestRequest("Aucun foyer ne correspond."), own);
        using var colleague = await _desk.GetAsync($"{Root}/{id}");

        var items = (await listed.Content.ReadFromJsonAsync<LinkRequestListResponse>())!.Items;
        Assert.DoesNotContain(items, item => item.Request.LinkRequestId == id);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (read.StatusCode, refused.StatusCode));
        var found = (await colleague.Content.ReadFromJsonAsync<ReviewedLinkRequestResponse>())!;
        Assert.Equal((LinkRequestState.UnderReview, household.Id), (found.Request.State, found.KeyHousehold?.HouseholdId));
    }

    private async Task<string> RequestAsync(string householdId)
    {
        var account = SomeAccounts.Of($"link-{Guid.CreateVersion7():N}");
        await town.Host.Services.GetRequiredService<AccountStore>().InsertAsync(account, CancellationToken.None);
        var opened = await town.Host.Services.GetRequiredService<LinkRequestOpening>()
            .OpenAsync(account, statement: null, householdId, documentIds: [], CancellationToken.None);
        return opened.Id;
    }
}
