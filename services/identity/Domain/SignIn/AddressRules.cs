using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>Attempts are counted per address and minute. An IPv6 subscriber has a whole /64, which counts as one address.</summary>
internal static class AddressRules
{
    private const int SubscriberBytes = 8, PrefixBytes = 6;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The counters of an address, each with its limit.</summary>
    public static IReadOnlyList<MinuteCounter> Counters(IPAddress? address, AddressLimits limits, DateTimeOffset now)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        if (address is null)
            return [Counter("unknown", limits.PerAddress, now)];
        if (limits.TownNetworks.Any(network => network.Contains(address)))
            return [Counter(Subscriber(address), limits.PerTownAddress, now)];
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? [Counter(Subscriber(address), limits.PerAddress, now), Counter($"{First(address, PrefixBytes)}/48", limits.PerPrefix, now)]
            : [Counter(Subscriber(address), limits.PerAddress, now)];
    }

    /// <summary>The counter of all addresses together.</summary>
    public static MinuteCounter All(AddressLimits limits, DateTimeOffset now) => Counter("all", limits.InAll, now);

    public static DateTimeOffset EndOf(DateTimeOffset now) => new((now.UtcTicks / Minute.Ticks + 1) * Minute.Ticks, TimeSpan.Zero);

    private static MinuteCounter Counter(string name, int limit, DateTimeOffset now) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name} {now.UtcTicks / Minute.Ticks}"), limit);

    private static string Subscriber(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6
        ? First(address, SubscriberBytes)
        : address.ToString();

    private static string First(IPAddress address, int bytes) => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, bytes));
}

/// <summary>A count of failed attempts within one minute.</summary>
/// <param name="Name">Of the addresses and the minute.</param>
internal sealed record MinuteCounter(string Name, int Limit);
