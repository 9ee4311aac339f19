using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.SecretLinks;
using EspaceFamille.Identity.Features.LinkReports;
using EspaceFamille.Identity.Features.LinkRequests;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Registration.Activate;

/// <summary>
/// Activates the account of a link, then links it with the key that its person typed. Each write may be repeated: the link of the mail
/// is used last, so that a POST after a crash completes what is missing.
/// </summary>
internal sealed class AccountActivation(
    AccountStore accounts, HouseholdStore households, MailedLinks links, LinkAnnouncements announcements,
    LinkRequestOpening requests, TownClock clock)
{
    /// <summary>False when the link cannot be used.</summary>
    public async Task<bool> ActivateAsync(string? secret, CancellationToken cancel)
    {
        if (await links.FindAsync(secret, SecretLinkKind.Activation, cancel) is not { } link)
            return false;
        var account = await accounts.ChangeAsync(link.AccountId, one => ActivationRules.Activate(one, clock.Now), cancel);
        if (account is not { State: AccountState.Active })
            return false;
        await LinkAsync(account, cancel);
        return await links.UseAsync(secret, SecretLinkKind.Activation, cancel) is not null;
    }

    /// <summary>
    /// Gives the key that was typed at the opening its effect, once. One that does not open for this name opens a link request, and is not
    /// consumed.
    /// </summary>
    public async Task LinkAsync(Account account, CancellationToken cancel)
    {
        if (account.OfferedKey is not { } hash)
            return;
        if (await households.FindByKeyAsync(hash, cancel) is { } household)
        {
            var name = new PersonName(account.Contact.FirstName, account.Contact.LastName, account.Details?.BirthName);
            if (!household.LinkedAccounts.Contains(account.Id, StringComparer.Ordinal)
                && await TryLinkAsync(household, hash, name, account.Id, cancel)
                && LinkRules.Check(household, hash, name, clock.Now, out _) is KeyFault.OtherPerson)
                await requests.OpenAsync(account, statement: null, household.Id, documentIds: [], cancel);

            await announcements.AnnounceAsync(household.Id, account, cancel);
        }

        await accounts.ChangeAsync(account.Id, ActivationRules.ForgetKey, cancel);
    }

    /// <summary>False where the account was linked to another household meanwhile: the key stays as it is.</summary>
    private async Task<bool> TryLinkAsync(Household household, string hash, PersonName name, string accountId, CancellationToken cancel)
    {
        try
        {
            await households.ChangeAsync(
                household.Id,
                stored => stored.LinkedAccounts.Contains(accountId, StringComparer.Ordinal)
                    ? null
                    : LinkRules.Link(stored, hash, name, accountId, clock.Now),
                cancel);
            return true;
        }
        catch (IndexTakenException)
        {
            return false;
        }
    }
}
