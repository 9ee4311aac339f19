using EspaceFamille.Contracts.Documents;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Features.Rendering.RenderFile;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Rendering.RenderFile;

/// <summary>From an upload to its pages, with a renderer over HTTP.</summary>
[Collection(DocumentsService.Name)]
public sealed class RenderFileTests(DocumentsHost documents) : AnalysisFixture(documents)
{
    [Fact]
    public async Task Upload_LongDocument_ShowsItsFirstTwentyPages()
    {
        Host.Renderer.PageCount = 45;
        using var family = Host.Family("long");
        var upload = await Host.UploadAsync(family, text: "long");

        var file = Assert.Single((await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload))).Files);
        Assert.Equal((FileState.Ready, 45, 20), (file.State, file.PageCount, file.ShownPages));
        Assert.Equal(20, await Host.CountPagesAsync(upload));
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf("long"), 20), await family.GetByteArrayAsync(Paths.Page(upload, 20)));
        Assert.Contains(Host.Renderer.Files, sent => sent.Kind == "pdf" && sent.Content.SequenceEqual(Uploads.Pdf("long")));
    }

    [Fact]
    public async Task Upload_Pages_AreEncrypted()
    {
        using var family = Host.Family("sealed");
        var upload = await Host.UploadAsync(family);

        var page = await Host.Pages.Find(one => one.DocumentId == upload.DocumentId).SingleAsync();
        Assert.Equal(-1, page.Content.AsSpan().IndexOf("WEBP"u8));
        Assert.Equal(-1, page.Text.AsSpan().IndexOf("TOULEMONDE"u8));
        Assert.Equal($"{upload.DocumentId}/{upload.Files[0].FileId}/1", page.Id);
    }

    [Fact]
    public async Task Upload_PageMovedFromAnotherFile_CannotBeRead()
    {
        using var family = Host.Family("moved-page");
        var (one, other) = (await Host.UploadAsync(family, text: "one"), await Host.UploadAsync(family, text: "other"));
        var foreign = await Host.Pages.Find(page => page.DocumentId == other.DocumentId).SingleAsync();
        await Host.Pages.UpdateOneAsync(
            page => page.DocumentId == one.DocumentId, Builders<PageBytes>.Update.Set(page => page.Content, foreign.Content));

        using var response = await family.GetAsync(Paths.Page(one));
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Upload_UnreadableFile_IsSoAfterASecondRequest()
    {
        Host.Renderer.Mode = RendererMode.Unreadable;
        using var family = Host.Family("unreadable");
        var upload = await Host.UploadAsync(family, until: FileState.Unreadable, text: "unreadable");

        Assert.Equal(2, Host.Renderer.Files.Count(file => file.Content.SequenceEqual(Uploads.Pdf("unreadable"))));
        Assert.Equal(0, await Host.CountPagesAsync(upload));
        using var page = await family.GetAsync(Paths.Page(upload));
        await page.AssertProblemAsync(System.Net.HttpStatusCode.Conflict, "file-unreadable");
        Assert.Equal(Uploads.Pdf("unreadable"), await family.GetByteArrayAsync(Paths.File(upload)));
    }

    [Theory]
    [InlineData(nameof(RendererMode.Busy))]
    [InlineData(nameof(RendererMode.ClosesEarly))]
    public async Task Upload_RendererThatIsBusyOrRestarted_IsRetriedUntilItResponds(string mode)
    {
        Host.Renderer.Mode = Enum.Parse<RendererMode>(mode);
        using var family = Host.Family($"retried-{mode}");
        var upload = await family.UploadAsync(text: mode);
        await Eventually.True(
            () => Task.FromResult(Host.Renderer.Files.Count(file => file.Content.SequenceEqual(Uploads.Pdf(mode))) >= 2),
            "the file is sent again");
        Host.Renderer.Mode = RendererMode.Honest;
        await Host.WaitAsync(upload, FileState.Ready);
    }

    [Fact]
    public async Task Consume_Redelivered_RendersNothingAgain()
    {
        using var family = Host.Family("redelivered");
        var upload = await Host.UploadAsync(family, text: "redelivered");
        var fileId = upload.Files[0].FileId!;
        await Host.Consumed.WaitAsync(fileId);
        await Host.PublishAsync(new FileReceived { DocumentId = upload.DocumentId, FileId = fileId, Version = 1 });
        await Host.Consumed.WaitAsync(fileId, 2);

        Assert.Single(Host.Renderer.Files, file => file.Content.SequenceEqual(Uploads.Pdf("redelivered")));
    }

    [Fact]
    public async Task Consume_AfterACrashWithinTheWriting_ReplacesWhatWasWritten()
    {
        var release = Host.Renderer.Hold();
        using var family = Host.Family("crashed");
        var upload = await family.UploadAsync(text: "crashed");
        var old = new Page(1, 1, WebP.Picture(1, 1), "");
        await Host.Services.GetRequiredService<PageStore>().WriteAsync(
            upload.DocumentId, upload.Files[0].FileId!, [old, old, old], default);
        release();
        await Host.WaitAsync(upload, FileState.Ready);

        Assert.Equal(1, await Host.CountPagesAsync(upload));
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf("crashed"), 1), await family.GetByteArrayAsync(Paths.Page(upload)));
    }

    [Fact]
    public async Task Analyze_TwoConcurrentReplicas_StoresOneVersion()
    {
        Host.Renderer.Mode = RendererMode.Failing;
        using var family = Host.Family("two-replicas");
        var upload = await family.UploadAsync(text: "two replicas");
        var fileId = upload.Files[0].FileId!;
        await Host.Consumed.WaitAsync(fileId);
        (Host.Renderer.Mode, Host.Renderer.PageCount) = (RendererMode.Honest, 3);
        await using var other = Host.Start();
        var both = new[] { Host.Services, other.Services }.Select(services => services.GetRequiredService<FileAnalysis>());
        await Task.WhenAll(both.Select(analysis => analysis.AnalyzeAsync(upload.DocumentId, fileId, default)));

        var file = (await Host.Documents.FindAsync(upload.DocumentId, default))!.Files[0];
        Assert.Equal((3, 3, 3L), (file.PageCount, file.ShownPages, await Host.CountPagesAsync(upload)));
    }

    [Fact]
    public async Task DeleteFile_WhileItIsRendered_KeepsNoPageOfIt()
    {
        var release = Host.Renderer.Hold();
        using var family = Host.Family("deleted-meanwhile");
        var upload = await family.UploadAsync("medical", ("un.pdf", Uploads.Pdf("kept")), ("deux.pdf", Uploads.Pdf("deleted meanwhile")));
        await Eventually.True(
            () => Task.FromResult(Host.Renderer.Files.Any(file => file.Content.SequenceEqual(Uploads.Pdf("deleted meanwhile")))),
            "the file is sent to the renderer");
        using var deleted = await family.DeleteAsync(Paths.File(upload, 1));
        release();
        await Host.Consumed.WaitAsync(upload.Files[1].FileId!);
        await Host.WaitAsync(upload, FileState.Ready);

        Assert.Equal(System.Net.HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(1, await Host.CountPagesAsync(upload));
    }

    [Fact]
    public async Task AddFiles_InThePlaceOfAReadyFile_RendersTheNewOneAndDeletesThePagesOfTheOther()
    {
        using var family = Host.Family("replaced");
        var upload = await Host.UploadAsync(family, text: "replaced");
        using var form = Uploads.Form("medical", ("deux.pdf", Uploads.Pdf("in its place")));
        using var response = await family.PostAsync($"{Paths.Document(upload)}/files?replaces={upload.Files[0].FileId}", form);
        response.EnsureSuccessStatusCode();
        var added = await response.ReadAsync<UploadResponse>();
        await Host.WaitAsync(upload, FileState.Ready);

        Assert.Equal(1, await Host.CountPagesAsync(upload));
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf("in its place"), 1), await family.GetByteArrayAsync(Paths.Page(added)));
    }

    [Fact]
    public async Task DeleteFile_ReadyFile_DeletesItsPages()
    {
        Host.Renderer.PageCount = 3;
        using var family = Host.Family("deleted-ready");
        var upload = await family.UploadAsync("medical", ("un.pdf", Uploads.Pdf("one")), ("deux.pdf", Uploads.Pdf("two")));
        await Host.WaitAsync(upload, FileState.Ready);
        using var deleted = await family.DeleteAsync(Paths.File(upload, 1));

        Assert.Equal(3, await Host.CountPagesAsync(upload));
    }
}
