using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;

namespace EspaceFamille.Identity.Features.Registration.EnterKey;

/// <summary>What became of a key that was typed.</summary>
internal enum KeyOutcome
{
    NotValid,

    /// <summary>The account is linked now, and the service of the key is open.</summary>
    Opened,

    /// <summary>It does not open for the name of the account: an agent decides.</summary>
    UnderReview,

    /// <summary>The account is linked, and the key is not one of its adult: nothing was changed.</summary>
    OtherPerson,
}

/// <summary>Access keys that the owner of an account enters after its opening. They have the same effect as those of the opening.</summary>
internal sealed class LaterKeys(
    AccountStore accounts, HouseholdStore households, OfferedKeys keys, AccountActivation activation, Pepper pepper)
{
    public async Task<KeyOutcome> EnterAsync(string accountId, string typed, CancellationToken cancel)
    {
        var hash = pepper.HashKey(typed);
        if (await keys.FindOpenAsync(typed, cancel) is not { } key
            || await accounts.ChangeAsync(accountId, account => ActivationRules.OfferKey(account, hash), cancel) is not { } account)
            return KeyOutcome.NotValid;
        await activation.LinkAsync(account, cancel);
        return await households.FindOfAccountAsync(accountId, cancel) switch
        {
            null => KeyOutcome.UnderReview,
            { } household when household.AccessKeys.Any(one => one.Hash == hash && one.UsedAt is not null)
                && household.ServicesOf(accountId).Contains(key.Service, StringComparer.Ordinal) => KeyOutcome.Opened,
            _ => KeyOutcome.OtherPerson,
        };
    }
}
