using System.Net;
using EspaceFamille.Identity.Domain.SignIn;

namespace EspaceFamille.Identity.Tests.Domain.SignIn;

public sealed class AddressRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AddressLimits Limits =
        new(20, 200, 60, 300, [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("2001:db8:f::/48")]);

    [Theory]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::2", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("198.51.100.1", "::ffff:198.51.100.1", true)]
    [InlineData("198.51.100.1", "198.51.100.2", false)]
    public void Counters_AddressesOfOneSubscriber_AreTheSame(string one, string other, bool same) =>
        Assert.Equal(same, Of(one)[0].Name == Of(other)[0].Name);

    [Theory]
    [InlineData("198.51.100.1", new[] { 20 })]
    [InlineData("2001:db8:1:2::1", new[] { 20, 60 })]
    [InlineData("192.0.2.7", new[] { 200 })]
    [InlineData("::ffff:192.0.2.7", new[] { 200 })]
    [InlineData("2001:db8:f:1::1", new[] { 200 })]
    public void Counters_Address_HasTheLimitsOfItsNetwork(string address, int[] limits) =>
        Assert.Equal(limits, Of(address).Select(counter => counter.Limit));

    [Fact]
    public void Counters_TwoSubscribersOfOnePrefix_ShareItsCounter()
    {
        Assert.Equal(Of("2001:db8:1:2::1")[1], Of("2001:db8:1:3::1")[1]);
        Assert.NotEqual(Of("2001:db8:1:2::1")[1], Of("2001:db8:2:2::1")[1]);
    }

    [Fact]
    public void Counters_NextMinute_AreOthers()
    {
        Assert.Equal(Of("198.51.100.1"), Of("198.51.100.1", Noon.AddSeconds(59)));
        Assert.NotEqual(Of("198.51.100.1"), Of("198.51.100.1", Noon.AddSeconds(60)));
        Assert.Equal(Noon.AddMinutes(1), AddressRules.EndOf(Noon.AddSeconds(59)));
    }

    private static IReadOnlyList<MinuteCounter> Of(string address, DateTimeOffset? now = null) =>
        AddressRules.Counters(IPAddress.Parse(address), Limits, now ?? Noon);
}
