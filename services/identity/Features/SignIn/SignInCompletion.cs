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
    public Task<bool> RecordWithCodeAsync(Account account, long step, CancellationToken cancel) =>
        RecordAsync(account, (stored, signIn) => AccountRules.SignInWithCode(stored, step, signIn), cancel);

    /// <summary>With a factor that counts once: false, and nothing stored, when the rule does not accept it.</summary>
    public async Task<bool> RecordAsync(
        Account account, Func<Account, CompleteSignIn, Change<Account>?> rule, CancellationToken cancel)
    {
        var id = browsers.IdOf(account);
        var signIn = await OfAsync(account, id, cancel);
        if (!await accounts.DecideAsync(account.Id, stored => rule(stored, signIn), cancel))
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
