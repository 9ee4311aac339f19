using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers.ChangeMail;

/// <summary>An agent enters a mail address for a family: the owner of the address in use can refuse it.</summary>
[Collection(Documents.Name)]
public sealed class ProposeMailTests(DemoTown town) : IDisposable
{
    private const string New = "maylis@nouvelle.example";
    private readonly AgentDesk _desk = new(town);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Propose_ByAnAgent_ChangesNothingBeforeItIsConfirmedFromTheNewAddress()
    {
        var (household, account) = await _desk.AddLinkedAsync("URRUTIA");

        using var answer = await ProposeAsync(household, New);

        var waiting = await town.Host.ReadAsync(account);
        var adult = (await _desk.AdultsAsync(household))[0];
        using var reader = town.Host.NewBrowser();
        var link = Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.MailChange));
        await reader.SubmitAsync($"/compte/courriel/confirmation?lien={link}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((account.Contact.Email, New), (adult.Email, adult.ProposedEmail));
        Assert.Equal(account.Contact.Email, waiting.Contact.Email);
        Assert.Equal(New, (await town.Host.ReadAsync(account)).Contact.Email);
        Assert.Equal(AgentDesk.Reason, (await _desk.JournalAsync("proposeMail", household.Adults[0].Id))["reason"].AsString);
    }

    [Fact]
    public async Task Propose_RefusedFromTheAddressInUse_KeepsIt()
    {
        var (household, account) = await _desk.AddLinkedAsync("URRUTY");
        using var answer = await ProposeAsync(household, New);
        var refusal = Assert.Single(await town.Host.SecretsAsync(account, SecretMailKind.ProposalRefused));
        using var owner = town.Host.NewBrowser();

        await owner.SubmitAsync($"/compte/pas-moi?lien={refusal}");

        var after = await town.Host.ReadAsync(account);
        Assert.Equal((account.Contact.Email, null), (after.Contact.Email, after.MailProposal));
    }

    [Theory]
    [InlineData("maylis", 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(New, 1, HttpStatusCode.Conflict)]
    public async Task Propose_NoAddressOrNoAccount_IsRefused(string email, int adult, HttpStatusCode expected)
    {
        var (household, _) = await _desk.AddLinkedAsync("URRICARRIET");

        using var answer = await ProposeAsync(household, email, adult);

        Assert.Equal(expected, answer.StatusCode);
    }

    private Task<HttpResponseMessage> ProposeAsync(Household household, string email, int adult = 0) => _desk.PostAsync(
        $"/api/identity/households/{household.Id}/adults/{household.Adults[adult].Id}/mail-proposals",
        new ProposeMailRequest(email) { OnBehalf = new(AgentDesk.Reason) });
}
