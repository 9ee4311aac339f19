using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Staff;

/// <summary>What a confirmed or refused mail address of an account of staff ends and forbids.</summary>
[Collection(Documents.Name)]
public sealed class StaffMailDecisionTests(DemoTown town) : StaffMailFixture(town)
{
    [Fact]
    public async Task Confirm_OfAnInvitedPerson_EndsTheInvitationOfTheWrongAddressAndMailsAnother()
    {
        var agent = await AddAgentAsync(isInvited: true);
        await SendAsync(HttpMethod.Post, $"{Root}/{agent.Id}/invitation");
        var first = Assert.Single(await Host.SecretsAsync(agent, SecretMailKind.Invitation));
        var wanted = NewAddress();
        await ProposeAsync(agent.Id, wanted);

        var words = await ConfirmAsync(agent);

        var mails = (await Host.MailsAsync(agent)).Where(mail => mail.Kind is SecretMailKind.Invitation).ToList();
        using var stranger = new Invitee(Host, first);
        using var invitee = new Invitee(Host, Assert.Single(mails, mail => mail.Content.Email == wanted).Content.Secret!);
        Assert.Contains("Ce lien n’est plus valable", (await stranger.OpenAsync()).Words(), StringComparison.Ordinal);
        Assert.Contains("son lien ouvre votre accès d’agent", words, StringComparison.Ordinal);
        await invitee.AcceptAsync();
        Assert.Equal(AccountState.Active, (await Host.ReadAsync(agent)).State);
    }

    [Fact]
    public async Task Confirm_OfAnAddressThatAColleagueHasGotSince_ChangesNothing()
    {
        var (first, second, wanted) = (await AddAgentAsync(isInvited: false), await AddAgentAsync(isInvited: false), NewAddress());
        await ProposeAsync(first.Id, wanted);
        await ProposeAsync(second.Id, wanted.ToUpperInvariant());
        await ConfirmAsync(first);

        var words = await ConfirmAsync(second);

        Assert.Contains("Un autre compte d’agent a cette adresse", words, StringComparison.Ordinal);
        Assert.Equal(second.Contact, (await Host.ReadAsync(second)).Contact);
        Assert.Equal(wanted, (await Host.ReadAsync(first)).Contact.Email);
    }

    [Fact]
    public async Task Refuse_WhileAnAdministratorIsRemoved_WaitsForThatRequest()
    {
        var agent = await AddAgentAsync(isInvited: false);
        await ProposeAsync(agent.Id, NewAddress());
        Task<string> refusing;
        await using (await Host.Services.GetRequiredService<AdministratorLock>().TryEnterAsync(CancellationToken.None))
        {
            refusing = RefuseAsync(agent);
            await Assert.ThrowsAsync<TimeoutException>(() => refusing.WaitAsync(TimeSpan.FromMilliseconds(500)));
            Assert.NotNull((await Host.ReadAsync(agent)).MailProposal);
        }

        while (!refusing.IsCompleted)
        {
            Host.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.WhenAny(refusing, Host.ReadAsync(agent));
        }

        Assert.Contains("votre accès d’agent", await refusing, StringComparison.Ordinal);
        Assert.Null((await Host.ReadAsync(agent)).MailProposal);
    }

    [Fact]
    public async Task Refuse_OfAProposedAddress_DisablesResetsUntilAnAdministratorHasSpokenToThePerson()
    {
        var agent = await AddAgentAsync(isInvited: false);
        await ProposeAsync(agent.Id, NewAddress());
        var words = await RefuseAsync(agent);
        var alarmed = await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Get, $"{Root}/{agent.Id}"));

        using var own = await SendAsync(HttpMethod.Post, $"{Root}/{agent.Id}/password-reset", by: agent.Id);
        var before = await Host.ReadAsync(agent);
        var enabled = await ReadAsync<StaffAccountResponse>(await SendAsync(HttpMethod.Post, $"{Root}/{agent.Id}/password-reset"));
        await SendAsync(HttpMethod.Post, $"{Root}/{agent.Id}/password-reset");

        Assert.Contains("parlez à une personne qui administre", words, StringComparison.Ordinal);
        Assert.NotNull(alarmed.ResetDisabledAt);
        Assert.Equal(alarmed.ResetDisabledAt, before.ResetDisabledAt);
        Assert.Null(enabled.ResetDisabledAt);
        Assert.Single(await Host.MailsAsync(agent), mail => mail.Kind is SecretMailKind.PasswordResetEnabled);
        Assert.Single(
            await Host.JournalAsync("enableStaffPasswordReset"), entry => entry.Contains(agent.Id, StringComparison.Ordinal));
    }
}
