using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Features.Retention.EraseDecidedDocuments;
using EspaceFamille.Documents.Features.Retention.EraseOrphanedBytes;
using EspaceFamille.Documents.Features.Retention.EraseUnattachedDocuments;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Retention;

/// <summary>Pages are erased with the file that they show.</summary>
[Collection(DocumentsService.Name)]
public sealed class PageRetentionTests(DocumentsHost documents) : AnalysisFixture(documents, pages: 3)
{
    private DateTimeOffset Now => Host.Services.GetRequiredService<TownClock>().Now;

    [Fact]
    public async Task EraseUnattached_AfterSevenDays_ErasesPages()
    {
        using var family = Host.Family("pages-unattached");
        var upload = await Host.UploadAsync(family);
        Assert.Equal(3, await Host.CountPagesAsync(upload));

        await Host.Services.GetRequiredService<UnattachedDocumentEraser>().EraseAsync(Now.AddDays(8), default);
        Assert.Equal((0, 0), (await Host.CountPagesAsync(upload), await Host.CountContentsAsync(upload)));
    }

    [Fact]
    public async Task EraseDecided_MonthsAfterTheDecision_ErasesPages()
    {
        using var family = Host.Family("pages-decided");
        var upload = await Host.UploadAsync(family);
        var absence = await Host.DeclareAsync("pages-decided", upload.DocumentId);
        using var agent = Host.Agent();
        using var accepted = await agent.PostAsync($"{Paths.Review(absence)}/accept", content: null);
        accepted.EnsureSuccessStatusCode();

        await Host.Services.GetRequiredService<DecidedDocumentEraser>().EraseAsync(Now.AddDays(70), default);
        Assert.Equal((0, 0), (await Host.CountPagesAsync(upload), await Host.CountContentsAsync(upload)));
    }

    [Fact]
    public async Task EraseOrphaned_AfterSevenDays_DeletesPagesThatNoDocumentLists()
    {
        using var family = Host.Family("pages-orphaned");
        var upload = await Host.UploadAsync(family);
        var pages = Host.Services.GetRequiredService<PageStore>();
        var page = new Page(1, 1, WebP.Picture(1, 1), "");
        var (ofNoDocument, deleted) = (Ids.New(), Ids.New());
        await pages.WriteAsync(ofNoDocument, Ids.New(), [page, page], default);
        await pages.WriteAsync(upload.DocumentId, deleted, [page], default);
        var eraser = Host.Services.GetRequiredService<OrphanedBytesEraser>();

        await eraser.EraseAsync(Now.AddDays(7).AddMinutes(-5), default);
        Assert.Equal((2, 4), (await CountAsync(ofNoDocument), await Host.CountPagesAsync(upload)));
        await eraser.EraseAsync(Now.AddDays(7).AddMinutes(5), default);
        Assert.Equal((0, 3), (await CountAsync(ofNoDocument), await Host.CountPagesAsync(upload)));
    }

    private Task<long> CountAsync(string documentId) => Host.Pages.CountDocumentsAsync(page => page.DocumentId == documentId);
}
