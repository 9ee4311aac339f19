using EspaceFamille.Launcher.Decoding;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>A picture is one page, which the launcher's own decoder makes.</summary>
/// <param name="side">Its longest side, in pixels.</param>
internal sealed class PicturePage(PreparedDecoders decoders, Stream host, int side)
{
    /// <param name="isUpright">Another tool has turned the picture already.</param>
    public async Task<JobEnd> RenderAsync(ReadOnlyMemory<byte> file, bool isUpright, CancellationToken cancel)
    {
        await using var process = await decoders.TakeAsync(new PictureOrder(side, isUpright, file.Length), file, cancel);
        var pages = new PixelReader(process.Output);
        var page = await pages.ReadAsync(cancel);
        if (page is not null && await pages.ReadAsync(cancel) is not null)
            return JobEnd.Unreadable;
        var end = await process.EndAsync(cancel);
        if (!end.IsSuccess || page is null)
            return JobEnd.Of(end);
        await host.WritePageAsync(page, cancel);
        return new(JobOutcome.Rendered, PageCount: 1);
    }
}
