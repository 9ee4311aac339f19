using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Routes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EspaceFamille.Documents.Tests.Features.Reviews.ExportPages;

/// <summary>A household whose requests take longer to record than the deadline of a request.</summary>
[Collection(DocumentsService.Name)]
public sealed class ExportDeadlineTests(DocumentsHost host)
{
    private const string Household = "of-many-requests";
    private const int Requests = 120;

    /// <summary>Each write of a review reads the clock once.</summary>
    private static readonly TimeSpan TimePerReading = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Export_MoreRequestsThanFitIntoTheDeadline_HasThemAll()
    {
        var reviews = await DeclareManyAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var slow = host.Start(clock);
        using var agent = Agent(slow);
        clock.AutoAdvanceAmount = TimePerReading;

        using var response = await agent.PostAsJsonAsync(
            $"/api/documents/households/{Household}/page-exports", new { onBehalf = new { reason = ExportingAgents.Reason } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var archive = PageZip.Read(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains($"{Requests:000}-ABS-2026-000001/piece-1-fichier-1-page-01.webp", archive.List, StringComparison.Ordinal);
        var readings = await Task.WhenAll(reviews.Select(request => host.Services.GetRequiredService<ReviewStore>()
            .FindAsync(request, default)));
        Assert.All(readings, review => Assert.Equal(ExportingAgents.Account, Assert.Single(review!.Readings).By));
    }

    private static HttpClient Agent(WebApplicationFactory<Program> factory)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", TestTokens.IssuerFor("documents").Issue(new Bearer(ExportingAgents.Account, "agent", Household: null)));
        return client;
    }

    /// <summary>Requests with the same document, of which a page was made and has been erased since.</summary>
    private async Task<IReadOnlyList<RequestReference>> DeclareManyAsync()
    {
        using var family = host.Family(Household);
        var documentId = (await family.UploadAsync()).DocumentId;
        var absences = Enumerable.Range(0, Requests).Select(_ => Absences.Declared(Household, documentId)).ToArray();
        var document = await host.Services.GetRequiredService<SupportingDocumentStore>().ChangeAsync(
            documentId,
            one => new(one with
            {
                Requests = [.. absences.Select(Absences.Request)],
                Files = [.. one.Files.Select(file => file with { State = FileState.Ready, PageCount = 1, ShownPages = 1 })],
            }),
            default);
        foreach (var absence in absences)
        {
            var opened = OpenReviewRules.Open(ReviewedRequest.Of(absence), [document!], [], host.Now).State;
            var decided = opened with { State = ReviewState.Decided, Decision = Decision.Accepted, EndedAt = host.Now };
            Assert.True((await host.Services.GetRequiredService<ReviewStore>().InsertAsync(new(decided), default)).IsSaved);
        }

        return [.. absences.Select(Absences.Request)];
    }
}
