using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

public sealed class ClocksTests
{
    private const string Then = "2027-01-04T08:00:00+01:00";

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Now_TownNowConfigured_IsShiftedInTestModeOnly(string testMode, bool shifted)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Clocks:TestMode"] = testMode;
        builder.Configuration["Clocks:TownNow"] = Then;
        builder.AddPlatform("tests");
        using var app = (IDisposable)builder.Build();
        var town = ((WebApplication)app).Services.GetRequiredService<TownClock>().Now;
        var system = ((WebApplication)app).Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Assert.Equal(
            shifted, (town - DateTimeOffset.Parse(Then, System.Globalization.CultureInfo.InvariantCulture))
                .Duration() < TimeSpan.FromMinutes(1));
        Assert.True((system - TimeProvider.System.GetUtcNow()).Duration() < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Now_AheadFileOfARunningHost_AppliesWhileItExists()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("clock-").FullName, "ahead");
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Clocks:TestMode"] = "true";
        builder.Configuration["Clocks:TownNow"] = Then;
        builder.Configuration["Clocks:AheadFile"] = file;
        builder.AddPlatform("tests");
        using var app = (IDisposable)builder.Build();
        var town = ((WebApplication)app).Services.GetRequiredService<TownClock>();

        var before = town.Now;
        File.WriteAllText(file, "15:00:00");
        var ahead = town.Now;
        File.Delete(file);
        var back = town.Now;

        Assert.InRange(ahead - before, TimeSpan.FromHours(15), TimeSpan.FromHours(15.5));
        Assert.InRange(back - before, TimeSpan.Zero, TimeSpan.FromHours(0.5));
    }

    [Theory]
    [InlineData("2026-03-28T23:30:00Z", "2026-03-29")]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void DayOf_InstantAroundMidnight_IsTheDayInTheTownsZone(string instant, string day) => Assert.Equal(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        new TownClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
            .DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void FaultPoints_Unarmed_DoNothing()
    {
        var faults = new FaultPoints(new ConfigurationBuilder().Build());
        foreach (var field in typeof(FaultPoints).GetFields().Where(field => field.IsLiteral))
            faults.Pass((string)field.GetRawConstantValue()!);
    }
}
