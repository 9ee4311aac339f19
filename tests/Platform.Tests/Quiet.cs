using Microsoft.Extensions.Logging.Abstractions;

namespace EspaceFamille.Platform.Tests;

/// <summary>An outage log for parts that a test constructs itself.</summary>
internal static class Quiet
{
    public static OutageLog Outages => new(TimeProvider.System, NullLogger<OutageLog>.Instance);
}
