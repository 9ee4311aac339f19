using OtpNet;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The 6 digits of an authenticator application (TOTP, RFC 6238, SHA-1, time steps of 30 seconds).</summary>
internal static class AuthenticatorCode
{
    public const int Digits = 6;

    /// <summary>A telephone's clock may differ by two time steps, a minute, either way.</summary>
    private static readonly VerificationWindow Tolerance = new(previous: 2, future: 2);

    /// <summary>The time step whose code this is, or null when it is none of the tolerated ones.</summary>
    /// <param name="key">The account's authenticator key, in base 32.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, code, out var step, Tolerance) ? step : null;
}
