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

    /// <summary>The account is linked now.</summary>
    Linked,

    /// <summary>It does not open for the name of the account: an agent decides.</summary>
    UnderReview,
}

/// <summary>An access key that the owner of an account enters after its opening. It has the same effect as one of the opening.</summary>
internal sealed class LaterKeys(
    AccountStore accounts, HouseholdStore households, OfferedKeys keys, AccountActivation activation, Pepper pepper)
{
    public async Task<KeyOutcome> EnterAsync(string accountId, string typed, CancellationToken cancel)
    {
        var hash = pepper.HashKey(typed);
        if (!await keys.IsOpenAsync(hash, cancel)
            || await accounts.ChangeAsync(accountId, account => ActivationRules.OfferKey(account, hash), cancel) is not { } account)
            return KeyOutcome.NotValid;
        await activation.LinkAsync(account, cancel);
        return await households.IdOfAccountAsync(accountId, cancel) is null ? KeyOutcome.UnderReview : KeyOutcome.Linked;
    }
}
