using EspaceFamille.Launcher.Sandbox;
using EspaceFamille.Renderer.Api;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>Renders one file: a folder of its own, then the tools of its kind, each in a sandbox.</summary>
internal sealed class RenderJob(LauncherOptions options, OfficeProfile profile)
{
    private const string FileName = "in";
    private const string Pdf = "in.pdf", Picture = "in.jpg";

    /// <param name="host">Where pages and texts are written as frames.</param>
    public async Task<JobEnd> RunAsync(RenderKind kind, ReadOnlyMemory<byte> file, Stream host, CancellationToken cancel)
    {
        using var folder = new JobFolder(options.WorkFolder);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(options.Limits.WallClock);
        try
        {
            // LibreOffice and heif-convert find the kind by the name too.
            var name = folder.File(kind is RenderKind.Pdf ? Pdf : $"{FileName}.{kind.ToString().ToLowerInvariant()}");
            await File.WriteAllBytesAsync(name, kind is RenderKind.Pdf ? file[..PdfEnd.Of(file.Span)] : file, clock.Token);
            return await RenderAsync(kind, name, folder.Path, host, clock.Token);
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
        RenderKind.Png or RenderKind.Jpeg or RenderKind.Bmp => new PicturePage(options, folder, host).RenderAsync(
            file, isUpright: false, cancel),
        RenderKind.Heic => ThenAsync(
            Conversions.HeifAsync(options, folder, file, Path.Combine(folder, Picture), cancel),
            picture => new PicturePage(options, folder, host).RenderAsync(picture, isUpright: true, cancel)),
        RenderKind.Doc or RenderKind.Docx or RenderKind.Odt => ThenAsync(
            Conversions.OfficeAsync(options, profile, folder, file, Path.Combine(folder, Pdf), cancel),
            pdf => new PdfPages(options, folder, host).RenderAsync(pdf, cancel)),
        RenderKind.Unknown => Task.FromResult(JobEnd.Unreadable),
    };

    private static async Task<JobEnd> ThenAsync(Task<Conversion> conversion, Func<string, Task<JobEnd>> render) =>
        await conversion switch
        {
            { File: { } converted } => await render(converted),
            { End: var end } => JobEnd.Of(end),
        };
}
