using System.Net;

namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>The browser in which an attempt is made, as far as the account knows it.</summary>
/// <param name="DeviceId">Of a device entry of the account that has not ended; null at other browsers.</param>
/// <param name="UnlockId">Of the browser in which the account's unlock link was followed; null at other browsers.</param>
/// <param name="HasAnsweredCheck">Whether the security check was answered right with this attempt.</param>
internal sealed record SignInBrowser(IPAddress? Address, string? DeviceId, string? UnlockId, bool HasAnsweredCheck)
{
    /// <summary>The buckets in the order in which they are used.</summary>
    /// <param name="login">The normalized user name.</param>
    public IEnumerable<AttemptBucket> Buckets(string login)
    {
        if (UnlockId is { } unlocked)
            yield return new(BucketKind.Unlocked, unlocked);
        if (DeviceId is { } device)
            yield return new(BucketKind.Device, device);
        yield return new(BucketKind.UnknownBrowsers, login);
    }
}
