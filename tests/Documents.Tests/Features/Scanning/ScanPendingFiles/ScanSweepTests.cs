using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.Scanning.ScanPendingFiles;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanPendingFiles;

/// <summary>Several replicas over the same documents.</summary>
[Collection(DocumentsService.Name)]
public sealed class ScanSweepTests(DocumentsHost unscanned, ScannedHost host) : IClassFixture<ScannedHost>
{
    private const int Documents = 12;

    [Fact]
    public async Task ScanSweep_TwoReplicas_ScansEachFileOnce()
    {
        (string, string) database = ("Mongo:Database", $"documents-{Ids.New()}");
        await host.Clamd.SwitchToAsync(ClamdMode.Refusing);
        await using (var unavailable = host.Start(database))
            await UploadManyAsync(unavailable, "sweep");
        await host.Clamd.SwitchToAsync(ClamdMode.Honest);
        var before = host.Clamd.Scanned.Count;

        await using var one = host.Start(database);
        await using var two = host.Start(database);
        await Eventually.True(async () => await WaitingAsync(one) == 0, "every file is scanned");
        Assert.Equal(Documents, host.Clamd.Scanned.Count - before);
    }

    [Fact]
    public async Task ScanNextAsync_TwoConcurrentReplicas_DecidesOnce()
    {
        await host.Clamd.SwitchToAsync(ClamdMode.Refusing);
        using var family = host.Family("two-replicas");
        var upload = await family.UploadAsync("death");
        var absence = await host.DeclareAsync("two-replicas", upload.DocumentId);
        await host.Clamd.SwitchToAsync(ClamdMode.Honest);
        await using var other = host.Start();
        var both = new[] { host.Services, other.Services }.Select(services => services.GetRequiredService<PendingFileScanner>());
        var later = host.NextRound();
        await Task.WhenAll(both.Select(scans => scans.ScanNextAsync(later, default)));

        await host.ReviewedAsync(absence);
        Assert.Equal(2L, (await Reviews.FindAsync(review => review.Id == absence.Request.Id, default))!.Version);
        Assert.Single(unscanned.Reviewed, reviewed => reviewed.RequestId == absence.Request.Id);
    }

    [Fact]
    public async Task Metrics_HostWithScanner_IncludeSignatureAgeAndScans()
    {
        await host.Clamd.SwitchToAsync(ClamdMode.Honest);
        await using var fresh = host.Start(("Mongo:Database", $"documents-{Ids.New()}"));
        using var family = DocumentsHost.Client(fresh, "family", "parent-of-metrics", "metrics");
        await family.UploadAsync();
        await Eventually.True(
            async () =>
            {
                var metrics = await family.GetStringAsync("/metrics");
                return metrics.Contains("espace_scanner_signatures_age_seconds{", StringComparison.Ordinal)
                    && metrics.Contains("outcome=\"clean\"", StringComparison.Ordinal)
                    && metrics.Contains("espace_scanner_scans_total{", StringComparison.Ordinal);
            },
            "the metrics are exposed");
    }

    private AggregateStore<Review> Reviews => host.Services.GetRequiredService<AggregateStore<Review>>();

    /// <summary>Uploads documents whose scan is pending and due.</summary>
    private static async Task UploadManyAsync(WebApplicationFactory<Program> factory, string household)
    {
        using var family = DocumentsHost.Client(factory, "family", $"parent-of-{household}", household);
        for (var number = 0; number < Documents; number++)
            await family.UploadAsync(text: $"{household} {number}");
        await Store(factory).Collection.UpdateManyAsync(
            document => document.ScanDueAt != null,
            Builders<SupportingDocument>.Update.Set(document => document.ScanDueAt, DateTimeOffset.UnixEpoch));
    }

    private static Task<long> WaitingAsync(WebApplicationFactory<Program> factory) =>
        Store(factory).Collection.CountDocumentsAsync(document => document.ScanDueAt != null);

    private static AggregateStore<SupportingDocument> Store(WebApplicationFactory<Program> factory) =>
        factory.Services.GetRequiredService<AggregateStore<SupportingDocument>>();
}
