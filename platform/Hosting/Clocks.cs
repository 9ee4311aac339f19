using System.Globalization;
using EspaceFamille.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The town's clock. It moves only where a test or a demonstration says so.</summary>
public sealed class ClocksOptions
{
    public bool TestMode { get; set; }

    /// <summary>The instant at which the town's clock starts in test mode.</summary>
    public DateTimeOffset? TownNow { get; set; }

    /// <summary>
    /// A file that moves the town's clock of a running host in test mode: it holds the time span by which the clock is
    /// ahead, and counts for as long as it is there.
    /// </summary>
    public string? AheadFile { get; set; }
}

/// <summary>
/// Two clocks: rules read the town's (keyed <see cref="Town"/>), which test mode may shift; tokens, leases and the
/// relay read the system's, which nobody shifts.
/// </summary>
public static class Clocks
{
    public const string Town = "town";

    /// <summary>Legal time of the town's rules.</summary>
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The calendar day it is in Paris at that instant.</summary>
    public static DateOnly ParisDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    internal static IServiceCollection AddClocks(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddKeyedSingleton<TimeProvider>(Town, (provider, _) =>
        {
            var options = provider.GetRequiredService<IOptions<ClocksOptions>>().Value;
            return options is { TestMode: true, TownNow: { } start }
                ? new ShiftedClock(start - TimeProvider.System.GetUtcNow(), options.AheadFile)
                : TimeProvider.System;
        });
        services.AddSingleton(provider => new TownClock(
            provider.GetRequiredKeyedService<TimeProvider>(Town), provider.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Zone));
        services.AddSingleton(provider => new FrenchInstants(provider.GetRequiredService<TownClock>().Zone));
        return services;
    }

    private sealed class ShiftedClock(TimeSpan shift, string? aheadFile) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift + Ahead();

        private TimeSpan Ahead() =>
            File.Exists(aheadFile) ? TimeSpan.Parse(File.ReadAllText(aheadFile), CultureInfo.InvariantCulture) : TimeSpan.Zero;
    }
}
