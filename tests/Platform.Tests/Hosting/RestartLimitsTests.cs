using EspaceFamille.TestKit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

public sealed class RestartLimitsTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Limits_UsualOrFastRestart_AreTheStatedOnes(int seconds)
    {
        var limits = await AfterAsync(seconds);

        Assert.Equal((3, 60, 30), InSeconds(limits));
        Assert.Contains(": the stated limits, response 3.0 s, recovery 60 s", $"{limits}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_OneSlowRestart_GrowInProportionAndSaySo()
    {
        var limits = await AfterAsync(1, 8, 2);

        Assert.Equal((6, 120, 60), InSeconds(limits));
        Assert.Contains("longest restart 8.0 s, usual 4 s: 2.00 times the stated limits", $"{limits}", StringComparison.Ordinal);
    }

    private static (double Response, double Recovery, double DatabaseRecovery) InSeconds(RestartLimits limits) =>
        (limits.Response.TotalSeconds, limits.Recovery.TotalSeconds, limits.DatabaseRecovery.TotalSeconds);

    private async Task<RestartLimits> AfterAsync(params int[] restarts)
    {
        var limits = new RestartLimits(_clock);
        foreach (var seconds in restarts)
            await limits.MeasureAsync(() =>
            {
                _clock.Advance(TimeSpan.FromSeconds(seconds));
                return Task.CompletedTask;
            });
        return limits;
    }
}
