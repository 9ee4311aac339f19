using EspaceFamille.Launcher.Sandbox;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>Renders one file by the tools of its kind, each in a sandbox.</summary>
internal sealed class RenderJob(LauncherOptions options, OfficeProfile profile, PreparedDecoders decoders)
{
    private const string Pdf = "in.pdf", Picture = "in.jpg";

    /// <summary>Renders one picture at the size of its use; a kind that is no picture is unreadable.</summary>
    /// <param name="host">Where the page is written as a frame.</param>
    public Task<JobEnd> RunPictureAsync(
        RenderKind kind, PictureUse use, ReadOnlyMemory<byte> file, Stream host, CancellationToken cancel) =>
        RenderBounds.IsPicture(kind) && Enum.IsDefined(use) && RenderBounds.SideOf(use) is > 0 and var side
            ? RunAsync(token => RenderPictureAsync(kind, file, host, side, token), cancel)
            : Task.FromResult(JobEnd.Unreadable);

    /// <param name="host">Where pages and texts are written as frames.</param>
    public Task<JobEnd> RunAsync(RenderKind kind, ReadOnlyMemory<byte> file, Stream host, CancellationToken cancel) =>
        RunAsync(token => RenderAsync(kind, file, host, token), cancel);

    private async Task<JobEnd> RunAsync(Func<CancellationToken, Task<JobEnd>> render, CancellationToken cancel)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(options.Limits.WallClock);
        try
        {
            return await render(clock.Token);
        }
        catch (InvalidDataException)
        {
            return JobEnd.Unreadable;
        }
        catch (SandboxException)
        {
            return JobEnd.Failed;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return JobEnd.Failed;
        }
    }

    private Task<JobEnd> RenderAsync(RenderKind kind, ReadOnlyMemory<byte> file, Stream host, CancellationToken cancel) => kind switch
    {
        RenderKind.Pdf => InFolderAsync(
            Pdf, file[..PdfEnd.Of(file.Span)], (folder, pdf) => RenderPdfAsync(folder, pdf, host, cancel), cancel),
        RenderKind.Png or RenderKind.Jpeg or RenderKind.Bmp or RenderKind.Heic =>
            RenderPictureAsync(kind, file, host, RenderBounds.MaxSidePixels, cancel),
        RenderKind.Doc or RenderKind.Docx or RenderKind.Odt => InFolderAsync(
            NameOf(kind), file, (folder, document) => RenderOfficeAsync(folder, document, host, cancel), cancel),
        RenderKind.Unknown => Task.FromResult(JobEnd.Unreadable),
    };

    private Task<JobEnd> RenderPictureAsync(
        RenderKind kind, ReadOnlyMemory<byte> file, Stream host, int side, CancellationToken cancel)
    {
        var page = new PicturePage(decoders, host, side);
        return kind is RenderKind.Heic
            ? InFolderAsync(NameOf(kind), file, (folder, heic) => RenderHeicAsync(folder, heic, page, cancel), cancel)
            : page.RenderAsync(file, isUpright: false, cancel);
    }

    private Task<JobEnd> RenderPdfAsync(JobFolder folder, string pdf, Stream host, CancellationToken cancel) =>
        new PdfPages(options, folder.Path, host).RenderAsync(pdf, cancel);

    private async Task<JobEnd> RenderOfficeAsync(JobFolder folder, string document, Stream host, CancellationToken cancel) =>
        await Conversions.OfficeAsync(options, profile, folder.Path, document, folder.File(Pdf), cancel) switch
        {
            { File: { } pdf } => await RenderPdfAsync(folder, pdf, host, cancel),
            { End: var end } => JobEnd.Of(end),
        };

    private async Task<JobEnd> RenderHeicAsync(JobFolder folder, string heic, PicturePage page, CancellationToken cancel) =>
        await Conversions.HeifAsync(options, folder.Path, heic, folder.File(Picture), cancel) switch
        {
            { File: { } jpeg } => await page.RenderAsync(await File.ReadAllBytesAsync(jpeg, cancel), isUpright: true, cancel),
            { End: var end } => JobEnd.Of(end),
        };

    /// <summary>The job's own folder has the file, for as long as the tools need it.</summary>
    private async Task<JobEnd> InFolderAsync(
        string name, ReadOnlyMemory<byte> file, Func<JobFolder, string, Task<JobEnd>> render, CancellationToken cancel)
    {
        using var folder = new JobFolder(options.WorkFolder);
        await File.WriteAllBytesAsync(folder.File(name), file, cancel);
        return await render(folder, folder.File(name));
    }

    /// <summary>LibreOffice and heif-convert find the kind by the name too.</summary>
    private static string NameOf(RenderKind kind) => $"in.{kind.ToString().ToLowerInvariant()}";
}
