using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EspaceFamille.Identity.Features.Oidc.Authorize;

/// <summary>
/// The instant since which a request requires that the person signed in. The address to which the sign-in page returns carries it:
/// "prompt=login" or "max_age=0" alone would require the sign-in again, without end.
/// </summary>
internal sealed class FreshSignIn(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Parameter = "signed_in_since";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>For requests of this client only.</summary>
    public string Require(string clientId) => Seal(clientId).Protect(
        clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether the session began after the instant; false where there is no readable instant.</summary>
    public bool IsMet(string? required, string clientId, SessionFacts session)
    {
        try
        {
            if (required is not { Length: > 0 })
                return false;
            var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(Seal(clientId).Unprotect(required), CultureInfo.InvariantCulture));
            return session.AuthenticatedAt >= since && clock.GetUtcNow() - since < Lifetime;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private IDataProtector Seal(string clientId) => protection.CreateProtector("fresh-sign-in", clientId);
}
