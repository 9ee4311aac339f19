using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;
using OnBehalf = EspaceFamille.Identity.Api.OnBehalf;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts.WithdrawRequest;

/// <summary>A requested change of address is withdrawn while it is not decided, by the adult who submitted it or by an agent.</summary>
[Collection(Documents.Name)]
public sealed class WithdrawRequestTests(DemoTown town) : ContactFixture(town)
{
    private static readonly RequestAddressChangeRequest Moved = new("16 rue du Bois", null, "40220", "Tarnos", []);

    [Fact]
    public async Task Request_WithdrawnTwice_IsWithdrawnOnceAndTheNextCanBeMade()
    {
        var request = await RequestAsync();
        var withdrawn = await ReadAsync<ContactRequestResponse>(await WithdrawAsync(request, Maite));
        var repeat = await ReadAsync<ContactRequestResponse>(await WithdrawAsync(request, Maite));
        var published = await PublishedAsync(HouseholdStore.Collection, HouseholdId);

        Assert.True(request.CanBeWithdrawn);
        Assert.Equal((RequestState.Withdrawn, false), (withdrawn.State, withdrawn.CanBeWithdrawn));
        Assert.Equal(withdrawn.WithdrawnAt, repeat.WithdrawnAt);
        Assert.Single(published, name => name == "AddressChangeWithdrawn");
        Assert.Equal(RequestState.UnderReview, (await RequestAsync()).State);
    }

    [Fact]
    public async Task Request_OfTheOtherAdult_IsNotWithdrawn()
    {
        var request = await RequestAsync();
        using var refused = await WithdrawAsync(request, Peio);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.False((await ReadAsync<ContactRequestResponse>($"{Root}/requests/{request.Id}", Peio)).CanBeWithdrawn);
    }

    [Fact]
    public async Task Request_ByAgent_IsWithdrawnWithAReason()
    {
        var request = await RequestAsync();
        using var without = await WithdrawAsync(request, by: null);
        using var with = await WithdrawAsync(request, by: null, new("Demande faite au guichet"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
        Assert.True(await IsInJournalAsync(HouseholdStore.Collection, HouseholdId, request.Id));
    }

    [Fact]
    public async Task Request_ByAgentUnderALimitedLink_IsNeitherReadNorWithdrawn()
    {
        var request = await ReadAsync<ContactRequestResponse>(await SendAsync(
            HttpMethod.Post, $"{Root}/address-changes", by: null, Moved with { OnBehalf = new("Demande faite au guichet") }, Ids.New()));
        await LimitPeioAsync();
        using var refused = await WithdrawAsync(request, Peio);

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(
            RequestState.UnderReview, (await ReadAsync<ContactRequestResponse>($"{Root}/requests/{request.Id}", Maite)).State);
    }

    [Fact]
    public async Task Request_Decided_IsNotWithdrawn()
    {
        var request = await RequestAsync();
        await DecideAsync(request.Id);
        using var refused = await WithdrawAsync(request, Maite);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task Decision_OfAWithdrawnRequest_ChangesNothing()
    {
        var request = await RequestAsync();
        using var withdrawn = await WithdrawAsync(request, Maite);
        await DecideAsync(request.Id);
        var household = (await Households.FindAsync(HouseholdId, CancellationToken.None))!;

        Assert.Equal((First, RequestState.Withdrawn), (household.Address, household.AddressRequests[0].State));
    }

    private async Task<ContactRequestResponse> RequestAsync() => await ReadAsync<ContactRequestResponse>(
        await SendAsync(HttpMethod.Post, $"{Root}/address-changes", Maite, Moved, Ids.New()));

    private Task<HttpResponseMessage> WithdrawAsync(ContactRequestResponse request, string? by, OnBehalf? onBehalf = null) => SendAsync(
        HttpMethod.Post, $"{Root}/requests/{request.Id}/withdrawal", by, new WithdrawContactRequest { OnBehalf = onBehalf });

    private async Task DecideAsync(string requestId) => await Households.ChangeAsync(
        HouseholdId,
        household => DecideAddressChangeRules.Apply(household, new SupportingDocumentsReviewed
        {
            RequestKind = RequestKind.AddressChange,
            RequestId = requestId,
            HouseholdId = HouseholdId,
            Version = 2,
            Decision = Decision.Accepted,
            ReviewedAt = new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero),
            Number = 1,
        }),
        CancellationToken.None);
}
