using System.Net;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn.Password;

/// <summary>The first step of a sign-in: user name and password. Unknown user names cost the same work and get the same answer.</summary>
internal sealed partial class PasswordSignIn(
    SignInManager<User> signIn, AccountStore accounts, SignInThrottle throttle, DummyPassword dummy, HashingQueue hashing,
    SignInFailures failures, TownClock clock, ILogger<PasswordSignIn> logger)
{
    private const int MaxLength = 128;

    public async Task<SignInOutcome> TryAsync(string? userName, string? password, IPAddress? address, CancellationToken cancel)
    {
        if (userName is not { Length: > 0 and <= MaxLength } || password is not { Length: > 0 and <= MaxLength })
            return new SignInOutcome.Refused();
        var login = signIn.UserManager.NormalizeName(userName.Trim());
        if (await throttle.TryAsync(login, address, cancel) is { } until)
            return new SignInOutcome.Throttled(until);
        using var slot = await hashing.EnterAsync(cancel);
        if (await signIn.UserManager.FindByNameAsync(userName.Trim()) is not { } user)
        {
            dummy.Verify(password);
            await failures.WriteUnknownAsync(login, cancel);
            return new SignInOutcome.Refused();
        }

        if (user.Account.State is not AccountState.Active)
        {
            dummy.Verify(password);
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        if (await signIn.UserManager.GetTwoFactorEnabledAsync(user) && user.Account.AuthenticatorKey is null)
        {
            // ASP.NET Core Identity would sign in with the password alone where the required second factor was never enrolled.
            dummy.Verify(password);
            LogNoSecondFactor(logger, user.Account.Id);
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: false);
        if (result.RequiresTwoFactor)
            return new SignInOutcome.CodeRequired();
        if (!result.Succeeded)
        {
            await failures.WriteAsync(user.Account, cancel);
            return new SignInOutcome.Refused();
        }

        await throttle.SucceededAsync(login, address, cancel);
        await accounts.RecordSignInAsync(user.Account.Id, clock.Now, cancel);
        return new SignInOutcome.SignedIn();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in refused: account {AccountId} requires a second factor and has none")]
    private static partial void LogNoSecondFactor(ILogger logger, string accountId);
}
