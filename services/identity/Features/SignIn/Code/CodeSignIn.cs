using System.Net;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn.Code;

/// <summary>The second step of a sign-in: the authenticator's code. Its attempts count together with the password's.</summary>
internal sealed class CodeSignIn(SignInManager<User> signIn, SignInThrottle throttle, SignInFailures failures)
{
    /// <summary>Whether the browser entered the right password in the last five minutes.</summary>
    public async Task<bool> IsPendingAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<SignInOutcome> TryAsync(string? code, IPAddress? address, CancellationToken cancel)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        if (user is null || digits.Length != AuthenticatorCode.Digits)
            return new SignInOutcome.Refused();
        if (await throttle.TryAsync(user.Account.NormalizedUserName, address, cancel) is { } until)
            return new SignInOutcome.Throttled(until);
        if (user.Account.State is not AccountState.Active)
        {
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        // Records the sign-in in the write that accepts the code.
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        if (!result.Succeeded)
        {
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        await throttle.SucceededAsync(user.Account.NormalizedUserName, address, cancel);
        return new SignInOutcome.SignedIn();
    }
}
