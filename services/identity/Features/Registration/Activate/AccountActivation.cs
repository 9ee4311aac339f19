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
/// Activates the account of a link, then links it with the keys that its person typed. Each write may be repeated: the link of the mail
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
    /// Gives the keys that were typed at the opening or later their effect, each once. One that does not open for this name opens a link
    /// request, and is not consumed.
    /// </summary>
    public async Task LinkAsync(Account account, CancellationToken cancel)
    {
        while (account.OfferedKey is { } hash)
        {
            if (await households.FindByKeyAsync(hash, cancel) is { } household)
                await LinkAsync(account, household, hash, cancel);
            if (await accounts.ChangeAsync(account.Id, one => ActivationRules.ForgetKey(one, hash), cancel) is not { } next)
                return;
            account = next;
        }
    }

    private async Task LinkAsync(Account account, Household household, string hash, CancellationToken cancel)
    {
        var name = new PersonName(account.Contact.FirstName, account.Contact.LastName, account.Details?.BirthName);
        if (household.LinkedAccounts.Contains(account.Id, StringComparer.Ordinal))
        {
            await households.ChangeAsync(household.Id, stored => LinkRules.OpenService(stored, hash, account.Id, clock.Now), cancel);
        }
        else if (await households.IdOfAccountAsync(account.Id, cancel) is null
            && await TryLinkAsync(household, hash, name, account.Id, cancel)
            && LinkRules.Check(household, hash, name, clock.Now, out _) is KeyFault.OtherPerson)
        {
            await requests.OpenAsync(account, statement: null, household.Id, documentIds: [], cancel);
        }

        await announcements.AnnounceAsync(household.Id, account, cancel);
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
