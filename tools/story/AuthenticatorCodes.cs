using System.Collections.Concurrent;
using OtpNet;

namespace EspaceFamille.Story;

/// <summary>
/// The codes of authenticator applications. The sign-in accepts each code once, so every call uses a later time step than
/// the one before.
/// </summary>
internal static class AuthenticatorCodes
{
    private const long StepSeconds = 30;

    /// <summary>The sign-in tolerates a clock that is ahead by so many time steps.</summary>
    private const long StepsAhead = 2;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private static readonly ConcurrentDictionary<string, long> LastSteps = new(StringComparer.Ordinal);

    private static long CurrentStep => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;

    /// <summary>Waits for at most 30 seconds where the last code was already ahead of the clock.</summary>
    /// <param name="secret">The account's authenticator key, in base 32.</param>
    public static async Task<string> NextAsync(string secret)
    {
        var step = LastSteps.AddOrUpdate(secret, _ => CurrentStep, (_, last) => Math.Max(last + 1, CurrentStep));
        using var timer = new PeriodicTimer(Poll);
        while (CurrentStep < step - StepsAhead)
            await timer.WaitForNextTickAsync();
        return new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime);
    }
}
