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
public sealed class RenderFileTests(DocumentsHost documents) : IAsyncLifetime
{
    private AnalysisHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await documents.AnalysisAsync();
        await _host.ResetAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Upload_LongDocument_ShowsItsFirstTwentyPages()
    {
        _host.Renderer.PageCount = 45;
        using var family = _host.Family("long");
        var upload = await _host.UploadAsync(family, text: "long");

        var file = Assert.Single((await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload))).Files);
        Assert.Equal((FileState.Ready, 45, 20), (file.State, file.PageCount, file.ShownPages));
        Assert.Equal(20, await _host.CountPagesAsync(upload));
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf("long"), 20), await family.GetByteArrayAsync(Paths.Page(upload, 20)));
        Assert.Contains(_host.Renderer.Files, sent => sent.Kind == "pdf" && sent.Content.SequenceEqual(Uploads.Pdf("long")));
    }

    [Fact]
    public async Task Upload_Pages_AreEncrypted()
    {
        using var family = _host.Family("sealed");
        var upload = await _host.UploadAsync(family);

        var page = await _host.Pages.Find(one => one.DocumentId == upload.DocumentId).SingleAsync();
        Assert.Equal(-1, page.Content.AsSpan().IndexOf("WEBP"u8));
        Assert.Equal(-1, page.Text.AsSpan().IndexOf("TOULEMONDE"u8));
        Assert.Equal($"{upload.DocumentId}/{upload.Files[0].FileId}/1", page.Id);
    }

    [Fact]
    public async Task Upload_PageMovedFromAnotherFile_CannotBeRead()
    {
        using var family = _host.Family("moved-page");
        var (one, other) = (await _host.UploadAsync(family, text: "one"), await _host.UploadAsync(family, text: "other"));
        var foreign = await _host.Pages.Find(page => page.DocumentId == other.DocumentId).SingleAsync();
        await _host.Pages.UpdateOneAsync(
            page => page.DocumentId == one.DocumentId, Builders<PageBytes>.Update.Set(page => page.Content, foreign.Content));

        using var response = await family.GetAsync(Paths.Page(one));
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Upload_UnreadableFile_IsSoAfterASecondRequest()
    {
        _host.Renderer.Mode = RendererMode.Unreadable;
        using var family = _host.Family("unreadable");
        var upload = await _host.UploadAsync(family, until: FileState.Unreadable, text: "unreadable");

        Assert.Equal(2, _host.Renderer.Files.Count(file => file.Content.SequenceEqual(Uploads.Pdf("unreadable"))));
        Assert.Equal(0, await _host.CountPagesAsync(upload));
        using var page = await family.GetAsync(Paths.Page(upload));
        await page.AssertProblemAsync(System.Net.HttpStatusCode.Conflict, "file-unreadable");
        Assert.Equal(Uploads.Pdf("unreadable"), await family.GetByteArrayAsync(Paths.File(upload)));
    }

    [Fact]
    public async Task Upload_BusyRenderer_IsRetriedUntilItResponds()
    {
        _host.Renderer.Mode = RendererMode.Busy;
        using var family = _host.Family("busy");
        var upload = await family.UploadAsync(text: "busy");
        await Eventually.True(
            () => Task.FromResult(_host.Renderer.Files.Count(file => file.Content.SequenceEqual(Uploads.Pdf("busy"))) >= 2),
            "the file is sent again");
        _host.Renderer.Mode = RendererMode.Honest;
        await _host.WaitAsync(upload, FileState.Ready);
    }

    [Fact]
    public async Task Consume_Redelivered_RendersNothingAgain()
    {
        using var family = _host.Family("redelivered");
        var upload = await _host.UploadAsync(family, text: "redelivered");
        var fileId = upload.Files[0].FileId!;
        await _host.Consumed.WaitAsync(fileId);
        await _host.PublishAsync(new FileReceived { DocumentId = upload.DocumentId, FileId = fileId, Version = 1 });
        await _host.Consumed.WaitAsync(fileId, 2);

        Assert.Single(_host.Renderer.Files, file => file.Content.SequenceEqual(Uploads.Pdf("redelivered")));
    }

    [Fact]
    public async Task Consume_AfterACrashWithinTheWriting_ReplacesWhatWasWritten()
    {
        var release = _host.Renderer.Hold();
        using var family = _host.Family("crashed");
        var upload = await family.UploadAsync(text: "crashed");
        var old = new Page(1, 1, WebP.Picture(1, 1), "");
        await _host.Services.GetRequiredService<PageStore>().WriteAsync(
            upload.DocumentId, upload.Files[0].FileId!, [old, old, old], default);
        release();
        await _host.WaitAsync(upload, FileState.Ready);

        Assert.Equal(1, await _host.CountPagesAsync(upload));
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf("crashed"), 1), await family.GetByteArrayAsync(Paths.Page(upload)));
    }

    [Fact]
    public async Task Analyze_TwoConcurrentReplicas_StoresOneVersion()
    {
        _host.Renderer.Mode = RendererMode.Failing;
        using var family = _host.Family("two-replicas");
        var upload = await family.UploadAsync(text: "two replicas");
        var fileId = upload.Files[0].FileId!;
        await _host.Consumed.WaitAsync(fileId);
        (_host.Renderer.Mode, _host.Renderer.PageCount) = (RendererMode.Honest, 3);
        await using var other = _host.Start();
        var both = new[] { _host.Services, other.Services }.Select(services => services.GetRequiredService<FileAnalysis>());
        await Task.WhenAll(both.Select(analysis => analysis.AnalyzeAsync(upload.DocumentId, fileId, default)));

        var file = (await _host.Documents.FindAsync(upload.DocumentId, default))!.Files[0];
        Assert.Equal((3, 3, 3L), (file.PageCount, file.ShownPages, await _host.CountPagesAsync(upload)));
    }

    [Fact]
    public async Task DeleteFile_WhileItIsRendered_KeepsNoPageOfIt()
    {
        var release = _host.Renderer.Hold();
        using var family = _host.Family("deleted-meanwhile");
        var upload = await family.UploadAsync("medical", ("un.pdf", Uploads.Pdf("kept")), ("deux.pdf", Uploads.Pdf("deleted meanwhile")));
        await Eventually.True(
            () => Task.FromResult(_host.Renderer.Files.Any(file => file.Content.SequenceEqual(Uploads.Pdf("deleted meanwhile")))),
            "the file is sent to the renderer");
        using var deleted = await family.DeleteAsync(Paths.File(upload, 1));
        release();
        await _host.Consumed.WaitAsync(upload.Files[1].FileId!);
        await _host.WaitAsync(upload, FileState.Ready);

        Assert.Equal(System.Net.HttpStatusCode.OK, deleted.StatusCode);
        Assert.Equal(1, await _host.CountPagesAsync(upload));
    }

    [Fact]
    public async Task AddFiles_InThePlaceOfAReadyFile_RendersTheNewOneAndDeletesThePagesOfTheOther()
    {
        using var family = _host.Family("replaced");
        var upload = await _host.UploadAsync(family, text: "replaced");
        using var form = Uploads.Form("medical", ("deux.pdf", Uploads.Pdf("in its place")));
        using var response = await family.PostAsync($"{Paths.Document(upload)}/files?replaces={upload.Files[0].FileId}", form);
        response.EnsureSuccessStatusCode();
        var added = await response.ReadAsync<UploadResponse>();
        await _host.WaitAsync(upload, FileState.Ready);

        Assert.Equal(1, await _host.CountPagesAsync(upload));
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf("in its place"), 1), await family.GetByteArrayAsync(Paths.Page(added)));
    }

    [Fact]
    public async Task DeleteFile_ReadyFile_DeletesItsPages()
    {
        _host.Renderer.PageCount = 3;
        using var family = _host.Family("deleted-ready");
        var upload = await family.UploadAsync("medical", ("un.pdf", Uploads.Pdf("one")), ("deux.pdf", Uploads.Pdf("two")));
        await _host.WaitAsync(upload, FileState.Ready);
        using var deleted = await family.DeleteAsync(Paths.File(upload, 1));

        Assert.Equal(3, await _host.CountPagesAsync(upload));
    }
}
