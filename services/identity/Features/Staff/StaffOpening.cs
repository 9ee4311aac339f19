using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.Passwords;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>Opens pending accounts of staff, under the first suggested user name that nobody has and no letter keeps.</summary>
internal sealed class StaffOpening(AccountStore accounts, HouseholdStore households, TownClock clock)
{
    /// <param name="rights">What it may review; null for everything.</param>
    /// <param name="entryOf">The journal entry about the account.</param>
    public async Task<Account> OpenAsync(
        InvitationDraft draft, IReadOnlyList<ReviewRight>? rights, Func<Account, JournalEntry> entryOf, CancellationToken cancel)
    {
        var contact = new Contact(draft.Title, draft.FirstName, draft.LastName, draft.Email, Telephone: null);
        foreach (var name in SuggestedUserName.Of(draft.FirstName, draft.LastName))
        {
            if (await IsKeptAsync(name, cancel))
                continue;
            var account = InvitationRules.Open(Ids.New(), draft.Role, name, contact, PasswordChanges.NewStamp()) with
            {
                ReviewRights = rights,
            };
            if ((await accounts.InsertAsync(new Change<Account>(account, entryOf(account)), cancel)).IsSaved)
                return account;
        }

        throw new System.Diagnostics.UnreachableException("The candidates have no end.");
    }

    private async Task<bool> IsKeptAsync(string name, CancellationToken cancel) =>
        (await households.FindBySuggestedNameAsync(name, cancel)).SelectMany(household => household.AccessKeys)
            .Any(key => key.UserName == name && key.IsOpen(clock.Now));
}
