using EspaceFamille.Launcher.Decoding;
using EspaceFamille.Launcher.Tools;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>A picture is one page, which the launcher's own decoder makes.</summary>
internal sealed class PicturePage(LauncherOptions options, string folder, Stream host)
{
    /// <param name="isUpright">Another tool has turned the picture already.</param>
    public async Task<JobEnd> RenderAsync(string file, bool isUpright, CancellationToken cancel)
    {
        string[] arguments = isUpright ? ["decode", file, DecodeCommand.Upright] : ["decode", file];
        await using var process = ToolProcess.Start(
            ToolKind.Decoder, folder, options.Limits, LauncherOptions.Executable, arguments);
        var pages = new PixelReader(process.Output);
        var page = await pages.ReadAsync(cancel);
        if (page is not null && await pages.ReadAsync(cancel) is not null)
            return JobEnd.Unreadable;
        var end = await process.EndAsync(cancel);
        if (!end.IsSuccess || page is null)
            return JobEnd.Of(end);
        await host.WritePageAsync(page, cancel);
        return new(Renderer.Frames.JobOutcome.Rendered, PageCount: 1);
    }
}
