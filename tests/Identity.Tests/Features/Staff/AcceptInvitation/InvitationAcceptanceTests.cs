using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Staff;
using EspaceFamille.Identity.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Identity.Tests.Features.Staff.AcceptInvitation;

[Collection(Documents.Name)]
public sealed class InvitationAcceptanceTests(DemoTown town)
{
    [Fact]
    public async Task Accept_AccountOfAnAgent_PublishesItsContactAndWhatItReviews()
    {
        var account = await town.Host.AddAccountAsync("agent", state: AccountState.Pending);
        await town.Host.Services.GetRequiredService<StaffInvitations>().SendAsync(account, CancellationToken.None);
        using var invitee = new Invitee(town.Host, (await town.Host.SecretsAsync(account, SecretMailKind.Invitation)).Single());
        using var desk = new AgentDesk(town);

        await invitee.AcceptAsync();

        var access = await desk.MessagesAsync<StaffAccessChanged>("accounts", account.Id);
        var contact = Assert.Single(await desk.MessagesAsync<ContactChanged>("accounts", account.Id));
        Assert.Equal(["", "*"], access.Select(one => one.ReviewRights));
        Assert.Equal(account.Contact.Email, contact.Email);
    }
}
