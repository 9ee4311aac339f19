using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

public sealed class TownClockTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-03-28T23:30:00Z", "2026-03-29T00:30:00+01:00")]
    [InlineData("Europe/Paris", "2026-10-24T21:59:59Z", "2026-10-24T23:59:59+02:00")]
    [InlineData("Europe/Paris", "2026-12-31T23:00:00Z", "2027-01-01T00:00:00+01:00")]
    [InlineData("Indian/Reunion", "2026-12-31T20:00:00Z", "2027-01-01T00:00:00+04:00")]
    [InlineData("America/Cayenne", "2027-01-01T02:59:00Z", "2026-12-31T23:59:00-03:00")]
    public void NowAndToday_InTheTownsZone_AreItsLegalTime(string zone, string instant, string expected)
    {
        var clock = new TownClock(new FakeTimeProvider(Instant(instant)), TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal((Instant(expected), Instant(expected).Offset), (clock.Now, clock.Now.Offset));
        Assert.Equal(DateOnly.FromDateTime(Instant(expected).DateTime), clock.Today);
        Assert.Equal(clock.Today, clock.DayOf(Instant(instant)));
    }

    [Theory]
    [InlineData("Indian/Reunion", null)]
    [InlineData("", "TimeZone")]
    [InlineData("Europe/Lutetia", "Town:TimeZone")]
    [InlineData("Romance Standard Time", "Town:TimeZone")]
    public async Task Host_WithAZone_StartsOnlyWhenItIsAnIanaId(string zone, string? fault)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Town:TimeZone"] = zone;
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.AddPlatform("tests");
        await using var app = builder.Build();
        if (fault is null)
        {
            await app.StartAsync();
            Assert.Equal(zone, app.Services.GetRequiredService<TownClock>().Zone.Id);
            await app.StopAsync();
        }
        else
        {
            Assert.Contains(
                fault, (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync())).Message, StringComparison.Ordinal);
        }
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Now_BetweenTwoMilliseconds_IsTheEarlier()
    {
        var instant = new DateTimeOffset(2026, 12, 1, 8, 0, 0, 123, TimeSpan.Zero);
        var clock = new TownClock(new FakeTimeProvider(instant.AddTicks(9_999)), TimeZoneInfo.Utc);

        Assert.Equal(instant, clock.Now);
    }
}
