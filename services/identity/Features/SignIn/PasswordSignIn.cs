using System.Net;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The first step: user name and password. Unknown and known logins cost the same work and get the same answer.</summary>
internal sealed partial class PasswordSignIn(
    SignInManager<User> signIn, SignInThrottle throttle, Connections connections, DummyPassword dummy, HashingTurns turns,
    ILogger<PasswordSignIn> logger)
{
    private const int MaxLength = 128;

    public async Task<SignInOutcome> TryAsync(string? userName, string? password, IPAddress? address, CancellationToken cancel)
    {
        if (userName is not { Length: > 0 and <= MaxLength } || password is not { Length: > 0 and <= MaxLength })
            return new SignInOutcome.Refused();
        var login = signIn.UserManager.NormalizeName(userName.Trim());
        if (await throttle.TryAsync(login, address, cancel) is { } until)
            return new SignInOutcome.Throttled(until);
        using var turn = await turns.TakeAsync(cancel);
        var user = await signIn.UserManager.FindByNameAsync(userName.Trim());
        if (user is null)
        {
            dummy.Verify(password);
            return new SignInOutcome.Refused();
        }

        if (await signIn.UserManager.GetTwoFactorEnabledAsync(user) && user.Account.AuthenticatorKey is null)
        {
            // Identity would let a second factor that was never enrolled pass for none at all.
            dummy.Verify(password);
            LogNoSecondFactor(logger, user.Account.Id);
            return new SignInOutcome.Refused();
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: false);
        if (result.RequiresTwoFactor)
            return new SignInOutcome.CodeWanted();
        if (!result.Succeeded)
            return new SignInOutcome.Refused();
        await throttle.SucceededAsync(login, address, cancel);
        await connections.RecordAsync(user);
        return new SignInOutcome.SignedIn();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account {AccountId} needs a second factor and has none: it cannot sign in")]
    private static partial void LogNoSecondFactor(ILogger logger, string accountId);
}
