using System.Security.Claims;
using System.Text.Json;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.SignIn;
using EspaceFamille.Identity.Features.SecurityCheck;
using EspaceFamille.Identity.Features.SignIn.Devices;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace EspaceFamille.Identity.Features.SignIn.Passkey;

/// <summary>
/// The sign-in with a passkey, without user name and password. It counts as two factors: each use requires that the telephone or the key
/// has verified the person. Its attempts count with those of the account's password.
/// </summary>
internal sealed class PasskeySignIn(
    IPasskeyHandler<User> handler, SignInManager<User> signIn, AccountStore accounts, PasskeyCeremonyStore ceremonies, BrowserMark marks,
    SignInBrowsers browsers, SignInThrottle throttle, SignInCompletion completion, SignInFailures failures)
{
    private const int MaxResponseCharacters = 16_000;

    /// <summary>The login of attempts with a passkey that no account has.</summary>
    private const string Unknown = "PASSKEY";

    public async Task<PasskeyChallenge> BeginAsync(HttpContext http, CancellationToken cancel)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, http);
        return new(await ceremonies.InsertAsync(marks.FindOrSet(http), options.AssertionState!, cancel), options.RequestOptionsJson);
    }

    /// <param name="challengeId">Of the challenge that was begun in this browser.</param>
    /// <param name="response">The credential, as the browser writes it in JSON.</param>
    public async Task<SignInOutcome> TryAsync(HttpContext http, string? challengeId, string? response, CancellationToken cancel)
    {
        if (response is not { Length: > 0 and <= MaxResponseCharacters } || marks.Find(http) is not { } mark)
            return new SignInOutcome.Refused();
        var account = PasskeyIdOf(response) is { } id ? await accounts.FindByPasskeyAsync(id, cancel) : null;
        // Nobody guesses a signature: the security check would protect nothing.
        var browser = browsers.BrowserOf(account, hasAnsweredCheck: true);
        switch (await throttle.TryAsync(account?.NormalizedUserName ?? Unknown, browser, cancel))
        {
            case Admission.Counted counted:
                var state = await ceremonies.TakeAsync(challengeId ?? "", mark, cancel);
                if (state is null || !await IsAcceptedAsync(http, response, state, cancel))
                    return await RefuseAsync(account, cancel);
                await throttle.SucceededAsync(counted.Attempt, cancel);
                return new SignInOutcome.SignedIn();
            case Admission.Wait wait:
                return new SignInOutcome.Throttled(wait.Until);
            default:
                return new SignInOutcome.CheckRequired();
        }
    }

    private async Task<bool> IsAcceptedAsync(HttpContext http, string response, string state, CancellationToken cancel)
    {
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = response, AssertionState = state });
        if (!result.Succeeded || PasskeyIdOf(response) is not { } id)
            return false;
        var (user, used) = (result.User, result.Passkey);
        if (!await completion.RecordAsync(
            user.Account, (stored, full) => PasskeyRules.SignIn(stored, id, used.SignCount, used.IsBackedUp, full), cancel))
            return false;
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
        return true;
    }

    private async Task<SignInOutcome> RefuseAsync(Account? account, CancellationToken cancel)
    {
        await (account is null ? failures.WriteUnknownAsync(Unknown, cancel) : failures.WriteAsync(account, cancel));
        return new SignInOutcome.Refused();
    }

    /// <summary>The credential id, in base64url; null where the response is none.</summary>
    private static string? PasskeyIdOf(string response)
    {
        try
        {
            using var json = JsonDocument.Parse(response);
            return json.RootElement is { ValueKind: JsonValueKind.Object } credential
                && credential.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
                    ? id.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Id">Of the challenge, for the form.</param>
/// <param name="Options">What the browser's function for passkeys takes, in JSON.</param>
internal sealed record PasskeyChallenge(string Id, string Options);
