using CsCheck;
using EspaceFamille.Identity.Domain.Devices;

namespace EspaceFamille.Identity.Tests.Domain.Devices;

public sealed class DeviceRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Find_EntryUnused_EndsAfterHundredAndEightyDays()
    {
        var devices = DeviceRules.Use([], Use("a", Start));

        Assert.NotNull(DeviceRules.Find(devices, "a", Start.AddDays(180).AddSeconds(-1)));
        Assert.Null(DeviceRules.Find(devices, "a", Start.AddDays(180)));
        Assert.Null(DeviceRules.Find(devices, "b", Start));
    }

    [Fact]
    public void Use_KnownDevice_KeepsItsFirstSignIn()
    {
        var devices = DeviceRules.Use(DeviceRules.Use([], Use("a", Start)), Use("a", Start.AddDays(3)));

        Assert.Equal((Start, Start.AddDays(3)), (devices.Single().AddedAt, devices.Single().UsedAt));
    }

    [Fact]
    public void Use_AnySignIns_KeepsTheLatestTwentyOfEachDeviceOnce() =>
        Gen.Int[0, 40].List[1, 100].Sample(used =>
        {
            IReadOnlyList<KnownDevice> devices = [];
            foreach (var (id, at) in used.Select((id, place) => ($"{id}", Start.AddMinutes(place))))
                devices = DeviceRules.Use(devices, Use(id, at));
            var expected = Enumerable.Reverse(used).Distinct().Take(DeviceRules.MaxDevices).Select(id => $"{id}");
            return devices.Select(device => device.Id).SequenceEqual(expected);
        });

    private static SignInDevice Use(string id, DateTimeOffset at) => new(id, BrowserName.Unknown, at);
}
