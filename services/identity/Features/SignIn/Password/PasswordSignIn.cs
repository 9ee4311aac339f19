using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>The first step of a sign-in: user name and password. Unknown user names cost the same work and get the same answer.</summary>
internal sealed partial class PasswordSignIn(
    SignInManager<User> signIn, SignInCompletion completion, SignInThrottle throttle, SignInBrowsers browsers, DummyPassword dummy,
    HashingLimiter hashing, SignInFailures failures, ILogger<PasswordSignIn> logger)
{
    private const int MaxLength = 128;

    public async Task<SignInOutcome> TryAsync(string? userName, string? password, bool hasAnsweredCheck, CancellationToken cancel)
    {
        if (userName is not { Length: > 0 and <= MaxLength } || password is not { Length: > 0 and <= MaxLength })
            return new SignInOutcome.Refused();
        var login = signIn.UserManager.NormalizeName(userName.Trim());
        var user = await signIn.UserManager.FindByNameAsync(userName.Trim());
        return await throttle.TryAsync(login, browsers.BrowserOf(user?.Account, hasAnsweredCheck), cancel) switch
        {
            Admission.Counted counted => await EvaluateAsync(user, login, password, counted.Attempt, cancel),
            Admission.Wait wait => new SignInOutcome.Throttled(wait.Until),
            _ => new SignInOutcome.CheckRequired(),
        };
    }

    private async Task<SignInOutcome> EvaluateAsync(
        User? user, string login, string password, CountedAttempt attempt, CancellationToken cancel)
    {
        using var slot = await hashing.EnterAsync(attempt.IsKnownBrowser, cancel);
        if (slot is null)
        {
            await throttle.RefundAsync(attempt, cancel);
            return new SignInOutcome.Busy();
        }

        if (user is null)
        {
            dummy.Verify(password);
            await failures.WriteUnknownAsync(login, cancel);
            return new SignInOutcome.Refused();
        }

        if (!await CanSignInAsync(user))
        {
            dummy.Verify(password);
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: false);
        if (result.RequiresTwoFactor)
        {
            await throttle.RefundAsync(attempt, cancel);
            return new SignInOutcome.CodeRequired();
        }

        if (!result.Succeeded)
        {
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        await throttle.SucceededAsync(attempt, cancel);
        await completion.RecordAsync(user.Account, cancel);
        return new SignInOutcome.SignedIn();
    }

    /// <summary>
    /// Only an active account. ASP.NET Core Identity would sign in with the password alone where the required second factor was never
    /// enrolled.
    /// </summary>
    private async Task<bool> CanSignInAsync(User user)
    {
        if (user.Account.State is not AccountState.Active)
            return false;
        if (!await signIn.UserManager.GetTwoFactorEnabledAsync(user) || user.Account.AuthenticatorKey is not null)
            return true;
        LogNoSecondFactor(logger, user.Account.Id);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused: account {AccountId} requires a second factor and has none")]
    private static partial void LogNoSecondFactor(ILogger logger, string accountId);
}
