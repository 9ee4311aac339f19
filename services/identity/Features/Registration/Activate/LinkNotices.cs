using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.Registration.Activate;

/// <summary>The mails by which the adults of a household learn at once that a further account was linked to it.</summary>
internal sealed class LinkNotices(AccountStore accounts, AccountMails mails)
{
    /// <summary>One to each adult who has an account already. They belong to the write that links.</summary>
    public async Task<IReadOnlyList<SecretMail>> OfAsync(Household household, Account linked, CancellationToken cancel)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["person"] = $"{linked.Contact.FirstName} {linked.Contact.LastName}",
        };
        var notices = new List<SecretMail>();
        foreach (var id in household.LinkedAccounts.Where(id => id != linked.Id))
            if (await accounts.FindAsync(id, cancel) is { State: AccountState.Active } other)
                notices.Add(mails.Of(other, SecretMailKind.HouseholdAccountOpened, facts));
        return notices;
    }
}
