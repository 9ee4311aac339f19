namespace EspaceFamille.Identity.Domain.Devices;

/// <summary>
/// The known devices of an account. An entry ends 180 days after the latest sign-in in that browser, and with a change of the password;
/// it has no effect while the account is not active.
/// </summary>
internal static class DeviceRules
{
    /// <summary>The one that was not used for longest is removed for the next.</summary>
    public const int MaxDevices = 20;
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    public static KnownDevice? Find(IReadOnlyList<KnownDevice> devices, string id, DateTimeOffset now) =>
        devices.FirstOrDefault(device => device.Id == id && IsOpen(device, now));

    /// <summary>The devices after a complete sign-in.</summary>
    public static IReadOnlyList<KnownDevice> Use(IReadOnlyList<KnownDevice> devices, SignInDevice signIn)
    {
        var (id, browser, now) = signIn;
        var used = Find(devices, id, now) is { } known
            ? known with { Browser = browser, UsedAt = now }
            : new KnownDevice(id, browser, now, now);
        return [used, .. devices.Where(device => device.Id != id && IsOpen(device, now))
            .OrderByDescending(device => device.UsedAt).Take(MaxDevices - 1)];
    }

    private static bool IsOpen(KnownDevice device, DateTimeOffset now) => now - device.UsedAt < Lifetime;
}
