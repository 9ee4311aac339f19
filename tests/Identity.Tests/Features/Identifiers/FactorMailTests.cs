using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Tests.Hosting;

namespace EspaceFamille.Identity.Tests.Features.Identifiers;

/// <summary>Each change of a factor is mailed to the owner: somebody else's hands on an open session do not stay unnoticed.</summary>
[Collection(Documents.Name)]
public sealed class FactorMailTests(DemoTown town) : AuthenticatorFixture(town)
{
    [Fact]
    public async Task Authenticator_AddedRenewedRemoved_IsMailedEachTime()
    {
        await ActivateAsync();
        await Owner.SubmitAsync(Codes);
        await Owner.SubmitAsync($"{Page}?handler=Remove");

        Assert.Equal(
            [FactorJournal.AddAuthenticator, FactorJournal.DrawRecoveryCodes, FactorJournal.RemoveAuthenticator], await ChangesAsync());
    }

    [Fact]
    public async Task Passkey_Added_IsMailed()
    {
        using var telephone = new SoftAuthenticator();

        await Owner.AddPasskeyAsync(telephone);

        Assert.Equal([FactorJournal.AddPasskey], await ChangesAsync());
    }

    private async Task<IReadOnlyList<string>> ChangesAsync() =>
    [
        .. (await Host.MailsAsync(Account)).Where(mail => mail.Kind is SecretMailKind.FactorsChanged)
            .Select(mail => mail.Content.Facts["change"]),
    ];
}
