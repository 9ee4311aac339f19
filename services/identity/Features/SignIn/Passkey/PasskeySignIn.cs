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
    SignInBrowsers browsers, SignInThrottle throttle, SignInCompletion completion, SignInFailures failures,
    TimeProvider clock)
{
    private const int MaxResponseCharacters = 16_000;

    public async Task<PasskeyChallenge> BeginAsync(HttpContext http, CancellationToken cancel)
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, http);
        return new(await ceremonies.InsertAsync(marks.FindOrSet(http), options.AssertionState!, cancel), options.RequestOptionsJson);
    }

    /// <param name="challengeId">Of the challenge that was begun in this browser.</param>
    /// <param name="response">The credential, as the browser writes it in JSON.</param>
    public Task<SignInOutcome> TryAsync(HttpContext http, string? challengeId, string? response, CancellationToken cancel) =>
        TryAsync(http, challengeId, response, SignInAsync, cancel);

    /// <summary>Proves the owner of the account in an open session, without a sign-in: only a passkey of that account does.</summary>
    /// <inheritdoc cref="TryAsync(HttpContext, string, string, CancellationToken)"/>
    public Task<SignInOutcome> ProveAsync(
        HttpContext http, string accountId, string? challengeId, string? response, CancellationToken cancel) =>
        TryAsync(http, challengeId, response, (user, used, token) => ProveAsync(user, accountId, used, token), cancel);

    private async Task<SignInOutcome> TryAsync(
        HttpContext http, string? challengeId, string? response, Func<User, UsedPasskey, CancellationToken, Task<bool>> accept,
        CancellationToken cancel)
    {
        if (response is not { Length: > 0 and <= MaxResponseCharacters } || marks.Find(http) is not { } mark)
            return new SignInOutcome.Refused();
        var account = PasskeyIdOf(response) is { } id ? await accounts.FindByPasskeyAsync(id, cancel) : null;
        // Nobody guesses a signature: the security check would protect nothing.
        var browser = browsers.BrowserOf(account, hasAnsweredCheck: true);
        // A passkey that no account has threatens nobody: only the limits of the address apply.
        switch (await throttle.TryAsync(account?.NormalizedUserName ?? UnknownIn(mark), browser, cancel))
        {
            case Admission.Counted counted:
                var state = await ceremonies.TakeAsync(challengeId ?? "", mark, cancel);
                if (state is null || !await IsAcceptedAsync(http, response, state, accept, cancel))
                    return await RefuseAsync(account, mark, cancel);
                await throttle.SucceededAsync(counted.Attempt, cancel);
                return new SignInOutcome.SignedIn();
            case Admission.Wait wait:
                return new SignInOutcome.Throttled(wait.Until);
            default:
                return new SignInOutcome.CheckRequired();
        }
    }

    private async Task<bool> IsAcceptedAsync(
        HttpContext http, string response, string state, Func<User, UsedPasskey, CancellationToken, Task<bool>> accept,
        CancellationToken cancel)
    {
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = response, AssertionState = state });
        return result.Succeeded && PasskeyIdOf(response) is { } id
            && await accept(result.User, new(id, result.Passkey.SignCount, result.Passkey.IsBackedUp), cancel);
    }

    private async Task<bool> ProveAsync(User user, string accountId, UsedPasskey used, CancellationToken cancel) =>
        user.Account.Id == accountId
        && await accounts.DecideAsync(accountId, stored => PasskeyRules.Prove(stored, used, clock.GetUtcNow()), cancel);

    private async Task<bool> SignInAsync(User user, UsedPasskey used, CancellationToken cancel)
    {
        if (!await completion.RecordAsync(user.Account, (stored, full) => PasskeyRules.SignIn(stored, used, full), cancel))
            return false;
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new Claim("amr", "mfa")]);
        return true;
    }

    private async Task<SignInOutcome> RefuseAsync(Account? account, string mark, CancellationToken cancel)
    {
        await (account is null ? failures.WriteUnknownAsync(UnknownIn(mark), cancel) : failures.WriteAsync(account, cancel));
        return new SignInOutcome.Refused();
    }

    /// <summary>The login under which a browser's attempts with unknown passkeys count.</summary>
    private static string UnknownIn(string mark) => $"PASSKEY {mark}";

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
