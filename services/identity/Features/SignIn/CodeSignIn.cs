using System.Net;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The second step: the authenticator's code. Its tries count with the password's.</summary>
internal sealed class CodeSignIn(SignInManager<User> signIn, SignInThrottle throttle, Connections connections)
{
    /// <summary>True while a right password waits for its code, for five minutes.</summary>
    public async Task<bool> IsWaitingAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<SignInOutcome> TryAsync(string? code, IPAddress? address, CancellationToken cancel)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        if (user is null || digits.Length != 6)
            return new SignInOutcome.Refused();
        if (await throttle.TryAsync(user.Account.NormalizedUserName, address, cancel) is { } until)
            return new SignInOutcome.Throttled(until);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        if (!result.Succeeded)
            return new SignInOutcome.Refused();
        await throttle.SucceededAsync(user.Account.NormalizedUserName, address, cancel);
        await connections.RecordAsync(user);
        return new SignInOutcome.SignedIn();
    }
}
