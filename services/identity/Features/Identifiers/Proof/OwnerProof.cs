using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Sessions;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Features.SignIn;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Features.SignIn.Password;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.Identifiers.Proof;

/// <summary>
/// The proof that the person in a session is the owner of the account: the password, and the code where there is one. Its attempts
/// count with those of sign-ins, so that a stolen session gives no further guesses.
/// </summary>
internal sealed class OwnerProof(
    UserManager<User> users, AccountStore accounts, AuthenticatorKeys keys, SessionStore sessions, SignInThrottle throttle,
    SignInBrowsers browsers, HashingLimiter hashing, SignInFailures failures, TimeProvider clock)
{
    /// <summary>Whether the person of this request has proven it within five minutes.</summary>
    public async Task<bool> IsFreshAsync(HttpContext http, CancellationToken cancel) =>
        await SessionIdAsync(http) is { } id
        && await sessions.FindByPublicIdAsync(id, cancel) is { } session
        && SessionRules.IsProven(session, clock.GetUtcNow());

    /// <summary>Notes a proof in the session of this request, such as the one by a passkey.</summary>
    public async Task NoteAsync(HttpContext http, CancellationToken cancel) =>
        await sessions.ProveAsync((await SessionIdAsync(http))!, clock.GetUtcNow(), cancel);

    /// <param name="code">Of the authenticator; ignored where the account has none.</param>
    public Task<SignInOutcome> TryAsync(Account account, string? password, string? code, CancellationToken cancel) =>
        TryAsync(account, password, () => IsCodeRightAsync(account, code, cancel), cancel);

    /// <summary>The old password again, in a session whose owner has proven the second factor.</summary>
    public Task<SignInOutcome> TryPasswordAsync(Account account, string? password, CancellationToken cancel) =>
        TryAsync(account, password, () => Task.FromResult(true), cancel);

    private async Task<SignInOutcome> TryAsync(
        Account account, string? password, Func<Task<bool>> isSecondFactorRight, CancellationToken cancel)
    {
        if (password is not { Length: > 0 and <= ConnexionModel.MaxCharacters })
            return new SignInOutcome.Refused();
        var browser = browsers.BrowserOf(account, hasAnsweredCheck: true);
        return await throttle.TryAsync(account.NormalizedUserName, browser, cancel) switch
        {
            Admission.Counted counted => await EvaluateAsync(account, password, isSecondFactorRight, counted.Attempt, cancel),
            Admission.Wait wait => new SignInOutcome.Throttled(wait.Until),
            _ => new SignInOutcome.CheckRequired(),
        };
    }

    private async Task<SignInOutcome> EvaluateAsync(
        Account account, string password, Func<Task<bool>> isSecondFactorRight, CountedAttempt attempt, CancellationToken cancel)
    {
        using (var slot = await hashing.EnterAsync(isKnownBrowser: true, cancel))
        {
            if (slot is null)
            {
                await throttle.RefundAsync(attempt, cancel);
                return new SignInOutcome.Busy();
            }

            if (!await users.CheckPasswordAsync(new User(account), password) || !await isSecondFactorRight())
            {
                await failures.WriteAsync(account, cancel);
                return new SignInOutcome.Refused();
            }
        }

        await throttle.SucceededAsync(attempt, cancel);
        return new SignInOutcome.SignedIn();
    }

    private async Task<bool> IsCodeRightAsync(Account account, string? code, CancellationToken cancel)
    {
        if (keys.Open(account) is not { } key)
            return true;
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        return AuthenticatorCode.StepOf(key, digits, clock.GetUtcNow()) is { } step
            && await accounts.AcceptCodeAsync(account.Id, step, cancel);
    }

    private static async Task<string?> SessionIdAsync(HttpContext http) =>
        SessionFacts.Of((await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties)?.Id;
}
