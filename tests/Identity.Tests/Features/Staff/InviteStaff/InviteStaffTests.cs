using System.Net;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Staff.InviteStaff;

/// <summary>An administrator invites members of staff by mail, and sends the invitation again.</summary>
[Collection(Documents.Name)]
public sealed class InviteStaffTests(DemoTown town) : StaffFixture(town)
{
    private readonly string _mail = $"{Guid.CreateVersion7():N}@mairie.example";

    private InviteStaffRequest Request => new("Madame", "Miren", "ITURBIDE-Ñ’Haize", _mail, AccountRole.Agent)
    {
        ReviewRights = [new(RequestKind.Absence, "p1")],
    };

    [Fact]
    public async Task Invite_Agent_OpensAPendingAccountAndMailsItsLink()
    {
        var invited = await InviteAsync();

        Assert.Equal((StaffAccountState.Invited, AccountRole.Agent, _mail), (invited.State, invited.Role, invited.Email));
        Assert.Equal(Town.Host.Clock.GetUtcNow().AddHours(48), invited.InvitationEndsAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Equal("p1", Assert.Single(invited.ReviewRights!).PlaceId);
        var account = await AccountAsync(invited);
        var mail = Assert.Single(await Town.Host.MailsAsync(account));
        Assert.Equal(
            (SecretMailKind.Invitation, _mail, account.UserName), (mail.Kind, mail.Content.Email, mail.Content.Facts["user_name"]));
        using var invitee = new Invitee(Town.Host, mail.Content.Secret!);
        await invitee.AcceptAsync();
        Assert.Equal(AccountState.Active, (await AccountAsync(invited)).State);
    }

    [Fact]
    public async Task Invite_NamesakeOfAnAgent_GetsAnotherUserName()
    {
        var first = await InviteAsync();
        var second = await ReadAsync<StaffAccountResponse>(
            await SendAsync(HttpMethod.Post, Root, Request with { Email = $"autre-{_mail}" }));

        Assert.NotEqual(first.UserName, second.UserName);
    }

    [Fact]
    public async Task Invite_MailOfAnotherAccount_IsRefusedAtItsField()
    {
        await InviteAsync();

        using var answer = await SendAsync(HttpMethod.Post, Root, Request with { Email = _mail.ToUpperInvariant() });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("\"email\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "", "Miren", "ITURBIDE", "miren@mairie.example", AccountRole.Agent)]
    [InlineData("firstName", "Madame", "<b>Miren</b>", "ITURBIDE", "miren@mairie.example", AccountRole.Agent)]
    [InlineData("lastName", "Madame", "Miren", null, "miren@mairie.example", AccountRole.Agent)]
    [InlineData("email", "Madame", "Miren", "ITURBIDE", "miren@", AccountRole.Agent)]
    [InlineData("role", "Madame", "Miren", "ITURBIDE", "miren@mairie.example", AccountRole.Family)]
    public async Task Invite_WrongField_IsRefusedThere(
        string field, string? title, string? firstName, string? lastName, string? email, AccountRole role)
    {
        using var answer = await SendAsync(HttpMethod.Post, Root, new InviteStaffRequest(title, firstName, lastName, email, role));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAgain_AfterTwoMinutes_EndsTheEarlierLink()
    {
        var invited = await InviteAsync();
        using var early = await SendAsync(HttpMethod.Post, $"{Root}/{invited.AccountId}/invitation");
        Town.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        Town.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        using var again = await SendAsync(HttpMethod.Post, $"{Root}/{invited.AccountId}/invitation");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (early.StatusCode, again.StatusCode));
        var secrets = await Town.Host.SecretsAsync(await AccountAsync(invited), SecretMailKind.Invitation);
        using var first = new Invitee(Town.Host, secrets[0]);
        using var second = new Invitee(Town.Host, secrets[1]);
        Assert.Single(new[] { await first.OpenAsync(), await second.OpenAsync() }, page => page.QuerySelector("form") is not null);
        Assert.Contains("too-many-invitations", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAgain_FifthOfADay_IsRefused()
    {
        var invited = await InviteAsync();
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 4; time++)
        {
            Town.Host.Clock.Advance(TimeSpan.FromMinutes(3));
            using var answer = await SendAsync(HttpMethod.Post, $"{Root}/{invited.AccountId}/invitation");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict], statuses);
    }

    [Fact]
    public async Task SendAgain_ActiveAccount_IsRefused()
    {
        using var answer = await SendAsync(HttpMethod.Post, $"{Agent}/invitation");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("not-invited", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_ByAnAdministrator_IsInTheJournal()
    {
        var invited = await InviteAsync();

        Assert.Single(
            await Town.Host.JournalAsync("inviteStaff"), entry => entry.Contains(invited.AccountId, StringComparison.Ordinal)
                && entry.Contains("\"admin-1\"", StringComparison.Ordinal));
    }

    private async Task<StaffAccountResponse> InviteAsync()
    {
        using var answer = await SendAsync(HttpMethod.Post, Root, Request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync<StaffAccountResponse>(answer);
    }

    private async Task<Account> AccountAsync(StaffAccountResponse account) =>
        (await Town.Host.Services.GetRequiredService<AccountStore>().FindAsync(account.AccountId, CancellationToken.None))!;
}
