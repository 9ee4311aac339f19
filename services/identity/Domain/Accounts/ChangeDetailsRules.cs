using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// What owners state about themselves: birth name and place, the means that agents use first, and their name while no household is linked
/// to the account. A key compares the name.
/// </summary>
internal static class ChangeDetailsRules
{
    /// <summary>Null when nothing changes, or the account cannot be used.</summary>
    /// <param name="wanted">The address of the opening is kept, whatever it states.</param>
    /// <param name="name">Null keeps the name.</param>
    public static Change<Account>? Change(Account account, PersonalDetails wanted, OwnName? name, OwnerAct act)
    {
        var (next, contact) = (wanted with { Address = account.Details?.Address }, Named(account.Contact, name));
        if (account.State is not AccountState.Active || (next == (account.Details ?? new()) && contact == account.Contact))
            return null;
        var action = contact == account.Contact ? OwnerJournal.ChangeDetails : OwnerJournal.ChangeName;
        return new(account with { Details = next, Contact = contact }, OwnerJournal.Of(account, action, act));
    }

    private static Contact Named(Contact contact, OwnName? name) => name is null
        ? contact
        : contact with { Title = name.Title, FirstName = name.FirstNames, LastName = name.LastName };
}

/// <summary>A name as the owner of an account states it.</summary>
/// <param name="Title">One of those that are printed.</param>
internal sealed record OwnName(string Title, string FirstNames, string LastName);
