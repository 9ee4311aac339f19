using System.Net;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using EspaceFamille.TestKit.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.LinkRequests.DecideLinkRequest;

[Collection(Documents.Name)]
public sealed class DecideLinkRequestTests(DemoTown town) : IDisposable
{
    private const string Own = "/api/identity/me/link-requests";
    private const string Root = "/api/identity/link-requests";
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Open_Twice_IsOneRequestWithOneMail()
    {
        var family = await AccountAsync();

        var first = await OpenAsync(family);
        var second = await OpenAsync(family);

        Assert.Equal(first, second);
        Assert.Matches("^RAT-[0-9]{4}-[0-9]{6}$", first.Number);
        Assert.Equal([SecretMailKind.LinkReceived], await _desk.MailsAsync("linkRequests", first.LinkRequestId));
    }

    [Fact]
    public async Task OpenAndRefuse_WithDocuments_PublishTheRequestAndTheDecision()
    {
        var family = await AccountAsync();
        using var answer = await _desk.PostAsync(Own, new OpenLinkRequestRequest(null) { DocumentIds = ["d1", "d1", "d2"] }, family);
        var request = (await answer.Content.ReadFromJsonAsync<LinkRequestResponse>())!;
        using var refused = await RefuseAsync(request, "Aucun foyer ne correspond.");
        var requested = Assert.Single(await _desk.MessagesAsync<LinkRequested>("linkRequests", request.LinkRequestId));
        var decided = Assert.Single(await _desk.MessagesAsync<LinkDecided>("linkRequests", request.LinkRequestId));

        Assert.Equal(["d1", "d2"], requested.DocumentIds);
        Assert.Equal(($"rat-{request.LinkRequestId}", request.Number, family.Account), (
            requested.Request.Id, requested.Request.Number, requested.Request.AccountId));
        Assert.Equal((requested.Request, Decision.Refused), (decided.Request, decided.Decision));
        Assert.True(decided.Version > requested.Version);
    }

    [Fact]
    public async Task Open_MoreThanTenDocuments_IsRefusedAtItsField()
    {
        var request = new OpenLinkRequestRequest(null) { DocumentIds = [.. Enumerable.Range(0, 11).Select(number => $"d{number}")] };
        using var answer = await _desk.PostAsync(Own, request, await AccountAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("documentIds", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LinkedAccount_IsRefused()
    {
        var linked = new Bearer(TestKit.DemoIds.Account(People.Jacques.Login), "family", TestKit.DemoIds.Household("F001"));

        using var answer = await _desk.PostAsync(Own, new OpenLinkRequestRequest(null), linked);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData(501, 'a')]
    [InlineData(1, '\u202E')]
    public async Task Open_StatementTooLongOrUnprintable_IsRefusedAtItsField(int count, char letter)
    {
        using var answer = await _desk.PostAsync(Own, new OpenLinkRequestRequest(new string(letter, count)), await AccountAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("statement", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_AdultWithoutAccount_LinksWithAllServicesAndConsumesNoKey()
    {
        var (family, household) = (await AccountAsync(), await _desk.AddHouseholdAsync("WASSELONNE"));
        using var letter = await _desk.ActAsync(household, 0, "/letters");
        var request = await OpenAsync(family);

        using var answer = await AcceptAsync(request, household, 0);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var linked = (await _desk.Households.FindAsync(household.Id, CancellationToken.None))!;
        Assert.Equal(family.Account, linked.Adults[0].AccountId);
        Assert.Equal(["enfance"], linked.Adults[0].Services);
        Assert.Null(Assert.Single(linked.AccessKeys).UsedAt);
        Assert.Equal(
            [SecretMailKind.LinkReceived, SecretMailKind.LinkAccepted], await _desk.MailsAsync("linkRequests", request.LinkRequestId));
        Assert.Equal(household.Id, (await _desk.JournalAsync("acceptLinkRequest", request.LinkRequestId))["householdId"].AsString);
    }

    [Fact]
    public async Task Accept_AdultOfAnotherAccount_IsRefusedAndStaysUnderReview()
    {
        var (first, second, household) = (await AccountAsync(), await AccountAsync(), await _desk.AddHouseholdAsync("WAVRIN"));
        using var taken = await AcceptAsync(await OpenAsync(first), household, 0);
        var request = await OpenAsync(second);

        using var answer = await AcceptAsync(request, household, 0);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(LinkRequestState.UnderReview, (await ReadAsync(request)).Request.State);
    }

    [Fact]
    public async Task Accept_OwnHouseholdOfTheAgent_IsRefused()
    {
        var (family, household) = (await AccountAsync(), await _desk.AddHouseholdAsync("WARHEM"));
        var request = await OpenAsync(family);

        using var answer = await AcceptAsync(
            request, household, 0, new Bearer("agent-1", "agent", Household: null) { OwnHouseholds = household.Id });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null((await _desk.Households.FindAsync(household.Id, CancellationToken.None))!.Adults[0].AccountId);
    }

    [Fact]
    public async Task Refuse_WithAReason_IsReadByThePersonAndCannotBeAcceptedAfterwards()
    {
        var (family, household) = (await AccountAsync(), await _desk.AddHouseholdAsync("WISSANT"));
        var request = await OpenAsync(family);

        using var answer = await RefuseAsync(request, "Aucun foyer ne correspond.");
        using var late = await AcceptAsync(request, household, 0);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var own = await _desk.GetAsync(Own, family);
        var read = Assert.Single((await own.Content.ReadFromJsonAsync<LinkRequestResponse[]>())!);
        Assert.Equal((LinkRequestState.Refused, "Aucun foyer ne correspond."), (read.State, read.Reason));
        Assert.Contains(SecretMailKind.LinkRefused, await _desk.MailsAsync("linkRequests", request.LinkRequestId));
    }

    [Fact]
    public async Task Refuse_WithoutAReason_IsRefused()
    {
        using var answer = await RefuseAsync(await OpenAsync(await AccountAsync()), "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task List_UnderReview_HasTheNameAndNotTheContactFacts()
    {
        var request = await OpenAsync(await AccountAsync());

        using var answer = await _desk.GetAsync(Root);
        var item = Assert.Single(
            (await answer.Content.ReadFromJsonAsync<LinkRequestListResponse>())!.Items, one => one.Request == request);

        Assert.Equal(("SOMEBODY", null), (item.LastName, item.Email));
        Assert.Equal("somebody@familles.example", (await ReadAsync(request)).Email);
    }

    private async Task<Bearer> AccountAsync()
    {
        var id = $"link-{Guid.CreateVersion7():N}";
        await town.Host.Services.GetRequiredService<AccountStore>().InsertAsync(SomeAccounts.Of(id), CancellationToken.None);
        return new Bearer(id, "family", Household: null);
    }

    private async Task<LinkRequestResponse> OpenAsync(Bearer family)
    {
        using var answer = await _desk.PostAsync(Own, new OpenLinkRequestRequest("Je suis la mère de Charlotte."), family);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<LinkRequestResponse>())!;
    }

    private async Task<ReviewedLinkRequestResponse> ReadAsync(LinkRequestResponse request)
    {
        using var answer = await _desk.GetAsync($"{Root}/{request.LinkRequestId}");
        return (await answer.Content.ReadFromJsonAsync<ReviewedLinkRequestResponse>())!;
    }

    private Task<HttpResponseMessage> AcceptAsync(LinkRequestResponse request, Household household, int adult, Bearer? by = null) =>
        _desk.PostAsync(
            $"{Root}/{request.LinkRequestId}/acceptance", new AcceptLinkRequestRequest(household.Id, household.Adults[adult].Id), by);

    private Task<HttpResponseMessage> RefuseAsync(LinkRequestResponse request, string reason) =>
        _desk.PostAsync($"{Root}/{request.LinkRequestId}/refusal", new RefuseLinkRequestRequest(reason));
}
