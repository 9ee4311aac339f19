using EspaceFamille.Identity.Features.Factors;
using EspaceFamille.Identity.Features.Identifiers.Proof;
using EspaceFamille.Identity.Storage.Accounts;

namespace EspaceFamille.Identity.Features.Identifiers.RecoveryCodes;

/// <summary>The recovery codes of the own account: how many are left, and new ones, which are shown once.</summary>
[RequiresProof]
internal sealed class RecoveryCodesModel(AccountStore accounts, OwnFactors factors) : AccountPage(accounts)
{
    public bool HasAuthenticator { get; private set; }

    public int Left { get; private set; }

    /// <summary>New codes, once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        (HasAuthenticator, Left) = (account.AuthenticatorKey is not null, account.RecoveryCodes.Count);
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        Codes = await factors.DrawRecoveryCodesAsync(await AccountAsync(cancel), cancel) ?? [];
        HasAuthenticator = Codes.Count > 0;
    }
}
