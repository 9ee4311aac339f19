using EspaceFamille.Platform;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace EspaceFamille.Architecture.Tests;

/// <summary>Work that is repeated has one implementation, which runs it on one replica at a time.</summary>
public sealed class BackgroundWorkTests
{
    /// <summary>What every replica must run, each with its reason in its summary.</summary>
    private static readonly string[] OnEveryReplica =
    [
        "OutboxRelay", // publishes what this process has just written
        "MailDispatcher", // replicas share the load; each mail has a lease of its own
        "SignOutNoticeSender", // sends what this process has just stored
        "MailBacklog", // each replica's metrics are scraped
        "ErrorBacklog", // each replica's metrics are scraped
    ];

    [Fact]
    public void BackgroundServices_OfTheHosts_ArePeriodicJobsOrListed() => Assert.Equal(
        OnEveryReplica.Order(StringComparer.Ordinal),
        TheSystem.Written([.. TheSystem.Hosts, TheSystem.Platform])
            .Where(type => type.IsSubclassOf(typeof(BackgroundService)) && !type.IsAbstract && !type.IsSubclassOf(typeof(PeriodicJob)))
            .Select(type => type.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void PeriodicJobs_OfTheHosts_AreFound() => Assert.Contains(
        TheSystem.Written([.. TheSystem.Hosts, TheSystem.Platform]), type => type.IsSubclassOf(typeof(PeriodicJob)));
}
