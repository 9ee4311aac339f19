using System.Net;
using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Tests.Domain.SignIn;

public sealed class AddressWindowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::2", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Of_AddressesOfOneSubscriber_AreTheSame(string one, string other, bool same) =>
        Assert.Equal(same, AddressWindow.Of(IPAddress.Parse(one), Noon) == AddressWindow.Of(IPAddress.Parse(other), Noon));

    [Fact]
    public void Of_NextMinute_IsAnotherWindow()
    {
        var address = IPAddress.Parse("192.0.2.1");

        Assert.Equal(AddressWindow.Of(address, Noon), AddressWindow.Of(address, Noon.AddSeconds(59)));
        Assert.NotEqual(AddressWindow.Of(address, Noon), AddressWindow.Of(address, Noon.AddSeconds(60)));
        Assert.Equal(Noon.AddMinutes(1), AddressWindow.EndOf(Noon.AddSeconds(59)));
    }
}
