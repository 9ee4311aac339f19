using System.Globalization;
using EspaceFamille.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Platform;

/// <summary>The town's clock. Only test mode shifts it.</summary>
public sealed class ClocksOptions
{
    public bool TestMode { get; set; }

    /// <summary>The instant at which the town's clock starts in test mode.</summary>
    public DateTimeOffset? TownNow { get; set; }

    /// <summary>
    /// A file that shifts the town's clock of a running host in test mode: it contains the time span by which the clock is ahead,
    /// and applies while it exists.
    /// </summary>
    public string? AheadFile { get; set; }
}

/// <summary>
/// Two clocks: rules use <see cref="TownClock"/>, which test mode may shift; tokens, leases and the relay use the system's
/// <see cref="TimeProvider"/>, which nothing shifts.
/// </summary>
internal static class Clocks
{
    internal static IServiceCollection AddClocks(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new TownClock(
            ClockOf(provider.GetRequiredService<IOptions<ClocksOptions>>().Value),
            provider.GetRequiredService<IOptions<TownIdentityOptions>>().Value.Zone));
        services.AddSingleton(provider => new FrenchInstants(provider.GetRequiredService<TownClock>().Zone));
        return services;
    }

    private static TimeProvider ClockOf(ClocksOptions options) => options is { TestMode: true, TownNow: { } start }
        ? new ShiftedClock(start - TimeProvider.System.GetUtcNow(), options.AheadFile)
        : TimeProvider.System;

    private sealed class ShiftedClock(TimeSpan shift, string? aheadFile) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift + Ahead();

        private TimeSpan Ahead() =>
            File.Exists(aheadFile) ? TimeSpan.Parse(File.ReadAllText(aheadFile), CultureInfo.InvariantCulture) : TimeSpan.Zero;
    }
}
