using System.Globalization;

namespace EspaceFamille.Tool.Test;

/// <summary>How long ./espace built before it started this tool.</summary>
internal static class BuildTime
{
    public static TimeSpan OfThisRun => int.TryParse(
        Environment.GetEnvironmentVariable("ESPACE_BUILD_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.Zero;
}
