using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.Identity.Domain.SignIn;

/// <summary>Attempts are counted per address and minute. An IPv6 subscriber has a whole /64, which counts as one address.</summary>
internal static class AddressWindow
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    public static string Of(IPAddress? address, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{Subscriber(address)} {now.UtcTicks / Length.Ticks}");

    public static DateTimeOffset EndOf(DateTimeOffset now) => new((now.UtcTicks / Length.Ticks + 1) * Length.Ticks, TimeSpan.Zero);

    private static string Subscriber(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
