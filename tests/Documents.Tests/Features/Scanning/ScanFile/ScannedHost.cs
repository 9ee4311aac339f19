using System.Globalization;
using System.Net;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Features.Scanning.ScanPendingFiles;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

/// <summary>A host of the service with a scanner, beside the one without.</summary>
public sealed class ScannedHost(DocumentsHost host) : IAsyncLifetime
{
    private WebApplicationFactory<Program>? _factory;
    private int _rounds;

    internal FakeClamd Clamd { get; } = new();

    internal IServiceProvider Services => _factory!.Services;

    /// <summary>An hour later each time: every pending file is due, whatever its delay was.</summary>
    internal DateTimeOffset NextRound() => TimeProvider.System.GetUtcNow().AddHours(++_rounds);

    public Task InitializeAsync()
    {
        _factory = Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _factory!.DisposeAsync();
        await Clamd.DisposeAsync();
    }

    internal WebApplicationFactory<Program> Start(params (string, string)[] others) => host.Start(
    [
        ("Scanner:Kind", "clamd"),
        ("Scanner:Host", "127.0.0.1"),
        ("Scanner:Port", Clamd.Port.ToString(CultureInfo.InvariantCulture)),
        ("Scanner:TimeoutSeconds", "1"),
        .. others,
    ]);

    internal HttpClient Family(string household) => DocumentsHost.Client(_factory!, "family", $"parent-of-{household}", household);

    internal HttpClient Agent() => DocumentsHost.Client(_factory!, "agent", "agent-1");

    /// <summary>One round of the sweep, when every pending file is due.</summary>
    internal async Task ScanAsync()
    {
        var scans = Services.GetRequiredService<PendingFileScanner>();
        var later = NextRound();
        while (await scans.ScanNextAsync(later, default))
        {
            // The next document.
        }
    }

    /// <summary>Declares an absence with the document, and waits for its review.</summary>
    internal async Task<AbsenceDeclared> DeclareAsync(string household, string documentId)
    {
        var absence = Absences.Declared(household, documentId);
        await host.PublishAsync(absence);
        using var agent = Agent();
        await Eventually.True(
            async () =>
            {
                using var response = await agent.GetAsync(Paths.Review(absence));
                return response.IsSuccessStatusCode;
            },
            "the review is open");
        return absence;
    }

    internal async Task<ReviewResponse> ReviewAsync(AbsenceDeclared absence)
    {
        using var agent = Agent();
        return await agent.ReadAsync<ReviewResponse>(Paths.Review(absence));
    }

    internal Task<SupportingDocumentsReviewed> ReviewedAsync(AbsenceDeclared absence) => host.ReviewedAsync(absence);

    internal Task<long> CountContentsAsync(UploadResponse upload) =>
        host.FileBytes.CountDocumentsAsync(file => file.DocumentId == upload.DocumentId);

    internal static async Task AssertProblemAsync(HttpStatusCode status, string code, HttpResponseMessage response)
    {
        var problem = await response.AssertProblemAsync(status, code);
        Assert.Contains("antivirus", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }
}
