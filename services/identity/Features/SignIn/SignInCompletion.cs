using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>Stores a complete sign-in, and makes the browser a known device of the account.</summary>
internal sealed class SignInCompletion(
    AccountStore accounts, HouseholdStore households, SignInBrowsers browsers, AccountMails mails, TownClock clock)
{
    public async Task RecordAsync(Account account, CancellationToken cancel)
    {
        var id = browsers.IdOf(account);
        await accounts.RecordSignInAsync(account.Id, await OfAsync(account, id, cancel), cancel);
        browsers.Keep(account, id);
    }

    /// <summary>With the code of an authenticator: false, and nothing stored, when it was accepted before.</summary>
    /// <param name="step">The time step of the code.</param>
    public async Task<bool> RecordWithCodeAsync(Account account, long step, CancellationToken cancel)
    {
        var id = browsers.IdOf(account);
        if (!await accounts.RecordSignInWithCodeAsync(account.Id, step, await OfAsync(account, id, cancel), cancel))
            return false;
        browsers.Keep(account, id);
        return true;
    }

    private async Task<CompleteSignIn> OfAsync(Account account, string deviceId, CancellationToken cancel)
    {
        var (device, now) = (browsers.DeviceOf(deviceId), clock.Now);
        return new(
            now, await households.IdOfAccountAsync(account.Id, cancel), Ids.New(), device, mails.NewDevice(account, device.Browser, now));
    }
}
