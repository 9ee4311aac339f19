using EspaceFamille.Launcher.Sandbox;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>Renders one file: a folder of its own, then the tools of its kind, each in a sandbox.</summary>
internal sealed class RenderJob(LauncherOptions options, OfficeProfile profile)
{
    private const string FileName = "in";
    private const string Pdf = "in.pdf", Picture = "in.jpg";

    /// <summary>Renders one picture at the size of its use; a kind that is no picture is unreadable.</summary>
    /// <param name="host">Where the page is written as a frame.</param>
    public Task<JobEnd> RunPictureAsync(
        RenderKind kind, PictureUse use, ReadOnlyMemory<byte> file, Stream host, CancellationToken cancel) =>
        RenderBounds.IsPicture(kind) && Enum.IsDefined(use) && RenderBounds.SideOf(use) is > 0 and var side
            ? RunAsync(kind, file, (name, folder, token) => RenderPictureAsync(kind, name, folder, host, side, token), cancel)
            : Task.FromResult(JobEnd.Unreadable);

    /// <param name="host">Where pages and texts are written as frames.</param>
    public Task<JobEnd> RunAsync(RenderKind kind, ReadOnlyMemory<byte> file, Stream host, CancellationToken cancel) =>
        RunAsync(kind, file, (name, folder, token) => RenderAsync(kind, name, folder, host, token), cancel);

    private async Task<JobEnd> RunAsync(
        RenderKind kind, ReadOnlyMemory<byte> file, Func<string, string, CancellationToken, Task<JobEnd>> render, CancellationToken cancel)
    {
        using var folder = new JobFolder(options.WorkFolder);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(options.Limits.WallClock);
        try
        {
            // LibreOffice and heif-convert find the kind by the name too.
            var name = folder.File(kind is RenderKind.Pdf ? Pdf : $"{FileName}.{kind.ToString().ToLowerInvariant()}");
            await File.WriteAllBytesAsync(name, kind is RenderKind.Pdf ? file[..PdfEnd.Of(file.Span)] : file, clock.Token);
            return await render(name, folder.Path, clock.Token);
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

    private Task<JobEnd> RenderAsync(RenderKind kind, string file, string folder, Stream host, CancellationToken cancel) => kind switch
    {
        RenderKind.Pdf => new PdfPages(options, folder, host).RenderAsync(file, cancel),
        RenderKind.Png or RenderKind.Jpeg or RenderKind.Bmp or RenderKind.Heic =>
            RenderPictureAsync(kind, file, folder, host, RenderBounds.MaxSidePixels, cancel),
        RenderKind.Doc or RenderKind.Docx or RenderKind.Odt => ThenAsync(
            Conversions.OfficeAsync(options, profile, folder, file, Path.Combine(folder, Pdf), cancel),
            pdf => new PdfPages(options, folder, host).RenderAsync(pdf, cancel)),
        RenderKind.Unknown => Task.FromResult(JobEnd.Unreadable),
    };

    private Task<JobEnd> RenderPictureAsync(
        RenderKind kind, string file, string folder, Stream host, int side, CancellationToken cancel)
    {
        var page = new PicturePage(options, folder, host, side);
        return kind is RenderKind.Heic
            ? ThenAsync(
                Conversions.HeifAsync(options, folder, file, Path.Combine(folder, Picture), cancel),
                picture => page.RenderAsync(picture, isUpright: true, cancel))
            : page.RenderAsync(file, isUpright: false, cancel);
    }

    private static async Task<JobEnd> ThenAsync(Task<Conversion> conversion, Func<string, Task<JobEnd>> render) =>
        await conversion switch
        {
            { File: { } converted } => await render(converted),
            { End: var end } => JobEnd.Of(end),
        };
}
