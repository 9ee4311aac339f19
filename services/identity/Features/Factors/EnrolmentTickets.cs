using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace EspaceFamille.Identity.Features.Factors;

/// <summary>The key of an authenticator that is being added: it travels sealed in the form until a code proves that it works.</summary>
internal sealed class EnrolmentTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>160 bits, as RFC 4226 recommends.</summary>
    private const int KeyBytes = 20;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>A new key in base 32.</summary>
    public static string NewKey() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes));

    public string Seal(string accountId, string key) =>
        For(accountId).Protect(string.Create(CultureInfo.InvariantCulture, $"{key} {(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}"));

    /// <summary>The key in base 32; null when the ticket is of another account, or its time is over.</summary>
    public string? Open(string accountId, string? ticket)
    {
        try
        {
            return !string.IsNullOrEmpty(ticket) && For(accountId).Unprotect(ticket).Split(' ') is [var key, var end]
                && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(end, CultureInfo.InvariantCulture)
                    ? key
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string accountId) => protection.CreateProtector("authenticator-enrolment", accountId);
}
