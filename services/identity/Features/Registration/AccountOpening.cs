using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>Turns a complete form into a pending account, and mails its activation.</summary>
internal sealed class AccountOpening(AccountStore accounts, OfferedKeys keys, ActivationMails mails, TownClock clock)
{
    /// <summary>False when the user name was taken meanwhile. A form that is sent twice opens one account.</summary>
    public async Task<bool> OpenAsync(RegistrationForm form, CancellationToken cancel)
    {
        if (!await keys.IsFreeAsync(form, cancel))
            return false;
        var opened = OpeningRules.Open(form, securityStamp: Ids.New(), keys.HashesOf(form), clock.Now);
        if ((await accounts.InsertAsync(opened, cancel)).IsSaved)
        {
            await mails.SendAsync(opened.State, cancel);
            return true;
        }

        return await accounts.FindAsync(form.AccountId, cancel) is not null;
    }
}
