using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn.Code;

/// <summary>
/// The second step of a sign-in: the authenticator's code, or a recovery code in its place. Its attempts count together with the
/// password's.
/// </summary>
internal sealed class CodeSignIn(
    SignInManager<User> signIn, SignInThrottle throttle, SignInBrowsers browsers, SignInFailures failures, SignInCompletion completion,
    Pepper pepper)
{
    /// <summary>Whether the browser entered the right password in the last five minutes.</summary>
    public async Task<bool> IsPendingAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<SignInOutcome> TryAsync(string? code, CancellationToken cancel)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        if (user is null || digits.Length is not (AuthenticatorCode.Digits or RecoveryCode.Digits))
            return new SignInOutcome.Refused();
        // The password was right: the browser need not answer the security check.
        var browser = browsers.BrowserOf(user.Account, hasAnsweredCheck: true);
        return await throttle.TryAsync(user.Account.NormalizedUserName, browser, cancel) switch
        {
            Admission.Counted counted => await EvaluateAsync(user, digits, counted.Attempt, cancel),
            Admission.Wait wait => new SignInOutcome.Throttled(wait.Until),
            _ => new SignInOutcome.CheckRequired(),
        };
    }

    private async Task<SignInOutcome> EvaluateAsync(User user, string digits, CountedAttempt attempt, CancellationToken cancel)
    {
        if (user.Account.State is not AccountState.Active || !await IsAcceptedAsync(user, digits, cancel))
        {
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        await throttle.SucceededAsync(attempt, cancel);
        return new SignInOutcome.SignedIn();
    }

    /// <summary>Records the sign-in in the write that accepts the code.</summary>
    private async Task<bool> IsAcceptedAsync(User user, string digits, CancellationToken cancel)
    {
        if (digits.Length == AuthenticatorCode.Digits)
            return (await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false)).Succeeded;
        var code = pepper.HashRecoveryCode(user.Account.Id, digits);
        if (!await completion.RecordAsync(user.Account, (stored, full) => FactorRules.SignInWithRecoveryCode(stored, code, full), cancel))
            return false;
        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
        return true;
    }
}
