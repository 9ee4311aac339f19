using System.Net;
using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>
/// How many wrong access keys per hour are answered without the security check: from one address, and in the whole town. Above it nobody
/// is refused: each further key has a security check of its own.
/// </summary>
internal static class WrongKeyRules
{
    public const int PerAddress = 10;
    public const int PerTownAddress = 50;
    public const int PerPrefix = 30;
    public const int InAll = 200;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The counters of the address and of the town at this hour.</summary>
    /// <param name="townNetworks">Of the town, whose offices and libraries share addresses.</param>
    public static IReadOnlyList<MinuteCounter> Counters(IPAddress? address, IReadOnlyList<IPNetwork> townNetworks, DateTimeOffset now)
    {
        var limits = new AddressLimits(PerAddress, PerTownAddress, PerPrefix, InAll, townNetworks);
        var hour = new DateTimeOffset(now.UtcTicks / Hour.Ticks * Hour.Ticks, TimeSpan.Zero);
        return [.. AddressRules.Counters(address, limits, hour), AddressRules.All(limits, hour)];
    }
}
