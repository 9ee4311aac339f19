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
        try
        {
            return await SendPageAsync(process, cancel);
        }
        finally
        {
            decoders.Prepare();
        }
    }

    private async Task<JobEnd> SendPageAsync(ToolProcess process, CancellationToken cancel)
    {
        var pages = new PageRelay(process.Output);
        var isSent = await pages.SendPageAsync(host, cancel);
        if (isSent && !await pages.IsOverAsync(cancel))
            return JobEnd.Unreadable;
        var end = await process.EndAsync(cancel);
        return end.IsSuccess && isSent ? new(JobOutcome.Rendered, PageCount: 1) : JobEnd.Of(end);
    }
}
