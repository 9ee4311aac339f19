using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;
using FileState = EspaceFamille.Documents.Api.FileState;

namespace EspaceFamille.Documents.Tests.Features.Rendering.RenderPendingFiles;

/// <summary>Files whose message was lost, or whose analysis failed.</summary>
[Collection(DocumentsService.Name)]
public sealed class AnalysisSweepTests(DocumentsHost documents) : AnalysisFixture(documents)
{
    [Fact]
    public async Task Sweep_FileThatWaitsTooLong_IsRequestedAgain()
    {
        var upload = await FailedAsync("lost");
        await DueAsync(upload);
        // Each host sweeps when it starts, unless another one has the lease.
        await Host.Services.GetRequiredService<Platform.Leases>().ReleaseAsync("analysis-sweep", default);
        await using var sweeping = Host.Start();
        await Host.WaitAsync(upload, FileState.Ready);
        await Host.SettledAsync(upload);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sweep_ScannerOrRendererUnavailable_RequestsNothing(bool isScanner)
    {
        var upload = await FailedAsync($"unavailable-{isScanner}");
        if (isScanner)
            await Host.Clamd.SwitchToAsync(ClamdMode.Refusing);
        else
            Host.Renderer.Mode = RendererMode.Busy;
        await DueAsync(upload);
        await Host.Services.GetRequiredService<Platform.Leases>().ReleaseAsync("analysis-sweep", default);
        await using var sweeping = Host.Start();
        using var metrics = DocumentsHost.Client(sweeping, "family", "parent-of-metrics", "metrics");
        // The oldest file is read before the check of both.
        await Eventually.True(
            async () => await AgeAsync(metrics) > 0, "the sweep has read the oldest file");

        Assert.Equal(0, (await Host.Documents.FindAsync(upload.DocumentId, default))!.AnalysisAttempts);
        await Host.ResetAsync();
        await Host.RequestAgainAsync(upload);
        await Host.WaitAsync(upload, FileState.Ready);
    }

    [Fact]
    public async Task Metrics_HostWithScanner_IncludeSignatureAgeAndScans()
    {
        using var family = Host.Family("metrics");
        await Host.UploadAsync(family, text: "metrics");
        await Eventually.True(
            async () =>
            {
                var metrics = await family.GetMetricsAsync();
                return metrics.Contains("espace_scanner_signatures_age_seconds{", StringComparison.Ordinal)
                    && metrics.Contains("outcome=\"clean\"", StringComparison.Ordinal)
                    && metrics.Contains("espace_scanner_scans_total{", StringComparison.Ordinal);
            },
            "the metrics are exposed");
    }

    [Fact]
    public async Task Consume_DocumentThatWasNotSettled_IsSettled()
    {
        using var family = Host.Family("unsettled");
        var upload = await Host.UploadAsync(family, text: "unsettled");
        await Host.SettledAsync(upload);
        await DueAsync(upload);
        await Host.PublishAsync(new FileReceived { DocumentId = upload.DocumentId, FileId = upload.Files[0].FileId!, Version = 1 });
        await Host.SettledAsync(upload);
    }

    /// <summary>A document whose message was consumed while the renderer failed; the renderer works again.</summary>
    private async Task<UploadResponse> FailedAsync(string household)
    {
        Host.Renderer.Mode = RendererMode.Failing;
        using var family = Host.Family(household);
        var upload = await family.UploadAsync(text: household);
        await Host.Consumed.WaitAsync(upload.Files[0].FileId!);
        await Host.ResetAsync();
        return upload;
    }

    private Task<UpdateResult> DueAsync(UploadResponse upload) => Host.Services.GetRequiredService<IMongoDatabase>()
        .GetCollection<SupportingDocument>(SupportingDocumentStore.Collection).UpdateOneAsync(
            document => document.Id == upload.DocumentId,
            Builders<SupportingDocument>.Update.Set(document => document.AnalysisDueAt, DateTimeOffset.UnixEpoch.AddYears(1)));

    private static async Task<double> AgeAsync(HttpClient client)
    {
        var line = (await client.GetMetricsAsync()).Split('\n')
            .FirstOrDefault(one => one.StartsWith("espace_documents_analysis_oldest_age_seconds{", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
