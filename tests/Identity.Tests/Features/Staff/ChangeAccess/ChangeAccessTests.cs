using System.Net;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Identity.Tests.Features.Sessions;
using EspaceFamille.Identity.Tests.Hosting;
using MongoDB.Bson;

namespace EspaceFamille.Identity.Tests.Features.Staff.ChangeAccess;

/// <summary>An administrator disables, opens again and resets accounts of staff, and changes their roles.</summary>
[Collection(Documents.Name)]
public sealed class ChangeAccessTests(DemoTown town) : StaffFixture(town)
{
    private IdentityHost Host => Town.Host;

    [Fact]
    public async Task Disable_SignedInAgent_EndsSessionsTokensAndSignIn()
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);
        using var browser = await Host.SignedInAsync(agent);
        var (client, token) = await SessionTests.RefreshTokenAsync(browser);

        var answer = await PostAsync(agent, "disablement");

        Assert.Equal(StaffAccountState.Disabled, answer.State);
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal(0, await SessionsAsync(agent));
        Assert.Equal("invalid_grant", await StoryClient.ErrorAsync(await client.RefreshAsync(token)));
        Assert.Contains("est incorrect", (await (await browser.SignInAsync(agent.Person())).PageAsync()).Words(), StringComparison.Ordinal);
        Assert.Contains(await Host.MailsAsync(agent), mail => mail.Kind is SecretMailKind.StaffAccountDisabled);
    }

    [Fact]
    public async Task Reopen_DisabledAgent_SignsInAsBefore()
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);
        await PostAsync(agent, "disablement");

        var answer = await PostAsync(agent, "reopening");

        Assert.Equal(StaffAccountState.Active, answer.State);
        using var browser = await Host.SignedInAsync(agent);
        Assert.Contains(await Host.MailsAsync(agent), mail => mail.Kind is SecretMailKind.StaffAccountReopened);
    }

    [Fact]
    public async Task Reopen_AccountThatNeverAccepted_IsInvitedAgain()
    {
        var invited = await Host.AddAccountAsync("agent", state: AccountState.Pending);
        await PostAsync(invited, "disablement");

        var answer = await PostAsync(invited, "reopening");

        Assert.Equal(StaffAccountState.Invited, answer.State);
        Assert.NotNull(answer.InvitationEndsAt);
        Assert.Single(await Host.SecretsAsync(invited, SecretMailKind.Invitation));
    }

    [Fact]
    public async Task ResetFactors_Agent_EndsSessionsAndIsChosenAnewByTheLink()
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);
        using var browser = await Host.SignedInAsync(agent);

        var answer = await PostAsync(agent, "factors-reset");

        Assert.Equal(StaffAccountState.Invited, answer.State);
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal(0, await SessionsAsync(agent));
        Assert.Contains("est incorrect", (await (await browser.SignInAsync(agent.Person())).PageAsync()).Words(), StringComparison.Ordinal);
        using var invitee = new Invitee(Host, Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.FactorsReset)));
        var key = await invitee.AcceptAsync();
        var password = await invitee.Browser.SignInAsync(agent.Person(Invitee.Password));
        Assert.Equal("/", (await invitee.Browser.SubmitAsync(password.Target(), ("code", Host.NextCode(key)))).Target());
    }

    [Theory]
    [InlineData("disablement")]
    [InlineData("factors-reset")]
    public async Task Act_OwnAccount_IsRefused(string act)
    {
        var administrator = await Host.AddAccountAsync("admin", People.AgentSecret);

        using var answer = await SendAsync(HttpMethod.Post, $"{Root}/{administrator.Id}/{act}", by: administrator.Id);

        Assert.Contains("own-access", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, AccountState.Active), (answer.StatusCode, (await Host.ReadAsync(administrator)).State));
    }

    [Fact]
    public async Task ChangeRole_AgentBecomesAdministrator_EndsItsSessions()
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);
        using var browser = await Host.SignedInAsync(agent);

        var answer = await ReadAsync<StaffAccountResponse>(
            await SendAsync(HttpMethod.Put, $"{Root}/{agent.Id}/role", new ChangeStaffRoleRequest(AccountRole.Admin)));

        Assert.Equal((AccountRole.Admin, "admin"), (answer.Role, (await Host.ReadAsync(agent)).Role));
        Assert.False(await browser.IsSignedInAsync());
        Assert.Single(await Host.JournalAsync("changeStaffRole"), entry => entry.Contains($"{agent.Id}/admin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChangeRole_ToAFamilys_IsRefused()
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);

        using var answer = await SendAsync(HttpMethod.Put, $"{Root}/{agent.Id}/role", new ChangeStaffRoleRequest(AccountRole.Family));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "agent"), (answer.StatusCode, (await Host.ReadAsync(agent)).Role));
    }

    [Theory]
    [InlineData("disablement")]
    [InlineData("reopening")]
    [InlineData("factors-reset")]
    [InlineData("invitation")]
    public async Task Act_OnAFamily_IsNotFound(string act)
    {
        var family = await Host.AddAccountAsync();

        using var answer = await SendAsync(HttpMethod.Post, $"{Root}/{family.Id}/{act}");

        Assert.Equal((HttpStatusCode.NotFound, AccountState.Active), (answer.StatusCode, (await Host.ReadAsync(family)).State));
    }

    [Theory]
    [InlineData("disablement", "disableStaffAccount")]
    [InlineData("factors-reset", "resetStaffFactors")]
    [InlineData("disablement", "reopenStaffAccount", "reopening")]
    public async Task Act_ByAnAdministrator_IsInTheJournal(string act, string action, string? next = null)
    {
        var agent = await Host.AddAccountAsync("agent", People.AgentSecret);

        await PostAsync(agent, act);
        if (next is not null)
            await PostAsync(agent, next);

        Assert.Single(await Host.JournalAsync(action), entry => entry.Contains(agent.Id, StringComparison.Ordinal)
            && entry.Contains("\"admin-1\"", StringComparison.Ordinal));
    }

    private async Task<StaffAccountResponse> PostAsync(Account account, string act)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Root}/{account.Id}/{act}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync<StaffAccountResponse>(answer);
    }

    private Task<long> SessionsAsync(Account account) => Host.Database.GetCollection<BsonDocument>(SessionStore.Collection)
        .CountDocumentsAsync(new BsonDocument("accountId", account.Id));
}
