using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Features.Scanning.ScanPendingFiles;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Scanning;

/// <summary>A copy of the service that scans what families send, beside the one that does not.</summary>
public sealed class ScannedHost(DocumentsHost host) : IAsyncLifetime
{
    private WebApplicationFactory<Program>? _factory;
    private int _rounds;

    internal FakeClamd Clamd { get; } = new();

    internal IServiceProvider Services => _factory!.Services;

    /// <summary>An hour further each time: everything that waits is due, whatever it was put off by before.</summary>
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

    /// <summary>One round of the worker, when everything is due.</summary>
    internal async Task ScanAsync()
    {
        var scans = Services.GetRequiredService<PendingFileScanner>();
        var later = NextRound();
        while (await scans.ScanNextAsync(later, default))
        {
            // The next one.
        }
    }

    internal async Task<AbsenceDeclared> DeclareAsync(string household, string documentId)
    {
        var absence = Absences.Declared(household, documentId);
        await host.PublishAsync(absence);
        using var agent = Agent();
        await Eventually.True(
            async () =>
            {
                using var response = await agent.GetAsync($"/api/documents/reviews/absence/{absence.AbsenceId}");
                return response.IsSuccessStatusCode;
            },
            "the review is there");
        return absence;
    }

    internal async Task<JsonElement> ReviewAsync(AbsenceDeclared absence)
    {
        using var agent = Agent();
        return await agent.GetFromJsonAsync<JsonElement>($"/api/documents/reviews/absence/{absence.AbsenceId}");
    }

    internal Task<SupportingDocumentsReviewed> ReviewedAsync(AbsenceDeclared absence) => Eventually.Some(
        () => Task.FromResult(host.Reviewed.FirstOrDefault(reviewed => reviewed.AbsenceId == absence.AbsenceId)), "the message of the review");

    internal Task<long> BytesOfAsync(string documentId) =>
        host.FileBytes.CountDocumentsAsync(file => file.DocumentId == documentId);

    internal static async Task AssertProblemAsync(HttpStatusCode status, string code, HttpResponseMessage response)
    {
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal($"urn:espace-famille:{code}", problem.GetProperty("type").GetString());
        Assert.Contains("antivirus", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }
}
