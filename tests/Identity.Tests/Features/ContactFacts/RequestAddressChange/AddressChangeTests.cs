using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Tests.Features.ContactFacts.RequestAddressChange;

/// <summary>A change of the postal address is requested by an adult, and applied with the town's decision.</summary>
[Collection(Documents.Name)]
public sealed class AddressChangeTests(DemoTown town) : ContactFixture(town)
{
    private static readonly RequestAddressChangeRequest Moved = new("16 rue du Bois", "Bâtiment B", "40220", "Tarnos", ["document-1"]);
    private static readonly Address Second = new("16 rue du Bois", "40220", "Tarnos") { Complement = "Bâtiment B" };

    [Fact]
    public async Task AddressChange_Requested_IsUnderReviewAndTheAddressStays()
    {
        var request = await RequestAsync();
        var household = await HouseholdAsync();

        Assert.StartsWith("ADR-", request.Number, StringComparison.Ordinal);
        Assert.Equal((RequestState.UnderReview, 1, true), (request.State, request.Documents, request.IsOwn));
        Assert.Equal(First, household.Address);
        Assert.Contains("AddressChangeRequested", await PublishedAsync(HouseholdStore.Collection, HouseholdId));
        Assert.Equal(1, (await ReadAsync<RequestPageResponse>($"{Root}/requests?kind=addressChange", Maite)).Open);
    }

    [Fact]
    public async Task AddressChange_RepeatedUnderItsKey_IsTheSameRequest()
    {
        var (first, repeat) = (await RequestAsync("the-same-key"), await RequestAsync("the-same-key"));
        using var other = await PostAsync(Moved with { Town = "Bayonne" }, "the-same-key");
        using var second = await PostAsync(Moved with { Town = "Bayonne" }, "another-key");

        Assert.Equal(first.Id, repeat.Id);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict), (other.StatusCode, second.StatusCode));
        Assert.Single((await HouseholdAsync()).AddressRequests);
    }

    [Theory]
    [InlineData("", "40220", "Tarnos", "addressLine")]
    [InlineData("16 rue du Bois\u202e", "40220", "Tarnos", "addressLine")]
    [InlineData("16 rue du Bois \ud83c\udfe0", "40220", "Tarnos", "addressLine")]
    [InlineData("16 rue du Bois", "4022", "Tarnos", "postCode")]
    [InlineData("16 rue du Bois", "40220", "", "town")]
    public async Task AddressChange_Incomplete_IsRefusedAtItsField(string line, string postCode, string town, string field)
    {
        using var answer = await PostAsync(new(line, null, postCode, town, null), Ids.New());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressChange_OfTheOtherAdult_IsReadWithoutItsDocuments()
    {
        var request = await RequestAsync();
        var read = await ReadAsync<ContactRequestResponse>($"{Root}/requests/{request.Id}", Peio);

        Assert.Equal(("16 rue du Bois", "Maite ETCHEPARE"), (read.Wanted!.AddressLine, read.SubmittedBy));
        Assert.Equal((0, false), (read.Documents, read.IsOwn));
    }

    [Fact]
    public async Task Decision_Accepted_ChangesTheAddressOnceAndIsPublished()
    {
        var request = await RequestAsync();
        await DecideAsync(request.Id, Decision.Accepted, number: 1);
        await DecideAsync(request.Id, Decision.Accepted, number: 1);
        var household = await HouseholdAsync();
        var published = await PublishedAsync(HouseholdStore.Collection, HouseholdId);

        Assert.Equal((Second, FieldSource.Family), (household.Address, household.AddressOrigin?.Source));
        Assert.Equal(RequestState.Accepted, (await ReadAsync<ContactRequestResponse>($"{Root}/requests/{request.Id}", Peio)).State);
        Assert.Single(published, name => name == "AddressChangeDecided");
        Assert.Equal(3, published.Count(name => name == "HouseholdChanged"));
    }

    [Fact]
    public async Task Decision_ChangedToRefused_RestoresTheAddressWhateverTheOrderOfDelivery()
    {
        var request = await RequestAsync();
        await DecideAsync(request.Id, Decision.Accepted, number: 1);
        await DecideAsync(request.Id, Decision.Refused, number: 2);
        await DecideAsync(request.Id, Decision.Accepted, number: 1);
        var household = await HouseholdAsync();

        Assert.Equal((First, null), (household.Address, household.AddressOrigin));
        Assert.Equal(RequestState.Refused, household.AddressRequests[0].State);
        using var again = await PostAsync(Moved, "a-later-key");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    private async Task<ContactRequestResponse> RequestAsync(string? key = null) =>
        await ReadAsync<ContactRequestResponse>(await PostAsync(Moved, key ?? Ids.New()));

    private Task<HttpResponseMessage> PostAsync(RequestAddressChangeRequest request, string key) =>
        SendAsync(HttpMethod.Post, $"{Root}/address-changes", Maite, request, key);

    private async Task<Household> HouseholdAsync() => (await Households.FindAsync(HouseholdId, CancellationToken.None))!;

    private async Task DecideAsync(string requestId, Decision decision, int number) => await Households.ChangeAsync(
        HouseholdId,
        household => DecideAddressChangeRules.Apply(household, new SupportingDocumentsReviewed
        {
            RequestKind = RequestKind.AddressChange,
            RequestId = requestId,
            HouseholdId = HouseholdId,
            Version = number + 1,
            Decision = decision,
            ReviewedAt = new DateTimeOffset(2026, 12, 3, 9, 0, number, TimeSpan.Zero),
            Number = number,
        }),
        CancellationToken.None);
}
