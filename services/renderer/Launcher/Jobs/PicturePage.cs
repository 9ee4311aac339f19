using System.Globalization;
using EspaceFamille.Launcher.Decoding;
using EspaceFamille.Launcher.Tools;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>A picture is one page, which the launcher's own decoder makes.</summary>
/// <param name="side">Its longest side, in pixels.</param>
internal sealed class PicturePage(LauncherOptions options, string folder, Stream host, int side)
{
    /// <param name="isUpright">Another tool has turned the picture already.</param>
    public async Task<JobEnd> RenderAsync(string file, bool isUpright, CancellationToken cancel)
    {
        var longest = side.ToString(CultureInfo.InvariantCulture);
        string[] arguments = isUpright ? ["decode", file, longest, DecodeCommand.Upright] : ["decode", file, longest];
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
