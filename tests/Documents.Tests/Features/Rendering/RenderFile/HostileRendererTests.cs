using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit.Renderers;

namespace EspaceFamille.Documents.Tests.Features.Rendering.RenderFile;

/// <summary>Whatever a renderer returns that was taken over by a file: nothing of it is stored, and the family is not blamed.</summary>
[Collection(DocumentsService.Name)]
public sealed class HostileRendererTests(DocumentsHost documents)
{
    private static readonly RendererMode[] Declared =
        [RendererMode.Honest, RendererMode.Unreadable, RendererMode.Busy, RendererMode.ClosesEarly, RendererMode.PageForPortrait];

    /// <summary>Without those that wait for the timeout.</summary>
    public static TheoryData<string> Modes => [.. Enum.GetValues<RendererMode>().Except([.. Declared, .. RendererClientTests.Slow])
        .Select(mode => $"{mode}")];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Render_OtherThanDeclared_StoresNothingAndRendersLater(string mode)
    {
        var host = await documents.AnalysisAsync();
        await host.ResetAsync();
        host.Renderer.Mode = Enum.Parse<RendererMode>(mode);
        using var family = host.Family($"hostile-{mode}");
        var upload = await family.UploadAsync(text: mode);
        await host.Consumed.WaitAsync(upload.Files[0].FileId!);

        Assert.Equal(0, await host.CountPagesAsync(upload));
        var file = Assert.Single((await family.ReadAsync<SupportingDocumentResponse>(Paths.Document(upload))).Files);
        Assert.Equal((FileState.Received, null, null), (file.State, file.PageCount, file.ShownPages));

        host.Renderer.Mode = RendererMode.Honest;
        await host.RequestAgainAsync(upload);
        await host.WaitAsync(upload, FileState.Ready);
        Assert.Equal(FakeRenderer.Picture(Uploads.Pdf(mode), 1), await family.GetByteArrayAsync(Paths.Page(upload)));
    }
}
