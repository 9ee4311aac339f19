using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace EspaceFamille.Portal.Sessions;

/// <summary>The access token of the request's session, renewed shortly before it ends.</summary>
internal sealed class AccessTokens(IHttpContextAccessor accessor, SessionStore sessions, TokenClient client, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const int Patience = 100;

    /// <summary>Null when nobody is signed in, or when the issuer has ended the session: sign in again.</summary>
    /// <exception cref="HttpRequestException">The issuer is unavailable.</exception>
    /// <exception cref="OperationCanceledException">The call of the issuer timed out.</exception>
    public async Task<string?> CurrentAsync(CancellationToken cancel)
    {
        var result = await accessor.HttpContext!.AuthenticateAsync();
        if (result.Ticket is not { } ticket || ticket.Properties.GetParameter<string>(SessionStore.Collection) is not { } key)
            return null;
        for (var turn = 0; turn < Patience && !IsFresh(ticket); turn++)
        {
            if (await sessions.ClaimRenewalAsync(key) is { } claimed)
                return await RenewAsync(key, claimed, cancel);
            // A concurrent request renews the token; use its result.
            await Task.Delay(Pause, clock, cancel);
            if (await sessions.RetrieveAsync(key) is not { } stored)
                return null;
            ticket = stored;
        }

        return ticket.Properties.GetTokenValue("access_token");
    }

    private async Task<string?> RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancel)
    {
        if (IsFresh(ticket))
        {
            await sessions.ReleaseRenewalAsync(key);
            return ticket.Properties.GetTokenValue("access_token");
        }

        var renewal = await RequestRenewalAsync(key, ticket, cancel);
        if (renewal is null)
        {
            await sessions.RemoveAsync(key);
            return null;
        }

        ticket.Properties.StoreTokens(ticket.Properties.GetTokens()
            .Select(token => new AuthenticationToken { Name = token.Name, Value = renewal.Replace(token) }));
        // Completed even when the page no longer waits for it: a lost refresh token would end the session.
        await sessions.RenewAsync(key, ticket).WaitAsync(cancel);
        return renewal.AccessToken;
    }

    private async Task<TokenRenewal?> RequestRenewalAsync(string key, AuthenticationTicket ticket, CancellationToken cancel)
    {
        try
        {
            return await client.RenewAsync(ticket.Properties.GetTokenValue("refresh_token") ?? "", cancel);
        }
        catch
        {
            // Release the lease after any failure, so that the next request can retry.
            await sessions.ReleaseRenewalAsync(key);
            throw;
        }
    }

    private bool IsFresh(AuthenticationTicket ticket) =>
        DateTimeOffset.TryParse(ticket.Properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, out var end)
        && end - Margin > clock.GetUtcNow();
}
