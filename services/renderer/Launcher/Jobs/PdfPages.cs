using System.Globalization;
using System.Text;
using EspaceFamille.Launcher.Tools;
using EspaceFamille.Renderer.Api;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Launcher.Jobs;

/// <summary>The pages of a PDF: three tools side by side give their pixels, their text and their number.</summary>
internal sealed class PdfPages(LauncherOptions options, string folder, Stream host)
{
    private const int BytesPerCharacter = 4;
    private const int MaxTextBytes = RenderBounds.MaxPages * RenderBounds.MaxTextCharacters * BytesPerCharacter;
    private const int MaxFactsBytes = 64 * 1024;
    private static readonly string LastPage = RenderBounds.MaxPages.ToString(CultureInfo.InvariantCulture);
    private static readonly string LongSide = RenderBounds.MaxSidePixels.ToString(CultureInfo.InvariantCulture);

    public async Task<JobEnd> RenderAsync(string pdf, CancellationToken cancel)
    {
        await using var pixels = Start(options.Tools.PdfToPpm, "-q", "-cropbox", "-l", LastPage, "-scale-to", LongSide, pdf);
        await using var text = Start(options.Tools.PdfToText, "-q", "-enc", "UTF-8", "-l", LastPage, pdf, "-");
        await using var facts = Start(options.Tools.PdfInfo, pdf);
        var (texts, count) = (ReadTextAsync(text, cancel), ReadPageCountAsync(facts, cancel));

        var sent = await SendPagesAsync(pixels, cancel);
        var end = await pixels.EndAsync(cancel);
        if (!end.IsSuccess)
            return JobEnd.Of(end);
        // Complete or nothing: each page that is due must be there.
        var (found, pages) = await count;
        if (!found.IsSuccess)
            return JobEnd.Of(found);
        if (sent == 0 || sent != Math.Min(pages, RenderBounds.MaxPages))
            return JobEnd.Unreadable;
        foreach (var page in (await texts).Take(sent))
            await host.WriteFrameAsync(FrameKind.Text, Encoding.UTF8.GetBytes(page), cancel);
        return new(JobOutcome.Rendered, pages);
    }

    private ToolProcess Start(string tool, params string[] arguments) =>
        ToolProcess.Start(ToolKind.Native, folder, options.Limits, tool, arguments);

    private async Task<int> SendPagesAsync(ToolProcess process, CancellationToken cancel)
    {
        var pages = new PageRelay(process.Output);
        var sent = 0;
        while (sent < RenderBounds.MaxPages && await pages.SendPageAsync(host, cancel))
            sent++;
        return sent < RenderBounds.MaxPages || await pages.IsOverAsync(cancel)
            ? sent
            : throw new InvalidDataException("The tool's output has too many pages.");
    }

    /// <summary>
    /// The text of each page, cut where it is too long; none where the tool fails, since the picture alone is authoritative.
    /// </summary>
    private static async Task<string[]> ReadTextAsync(ToolProcess process, CancellationToken cancel)
    {
        var text = await ReadAsync(process, MaxTextBytes, cancel);
        return [.. text.Split('\f').Select(page => page[..Math.Min(page.Length, RenderBounds.MaxTextCharacters)])];
    }

    /// <summary>The last line of this name: what the document states about itself is printed before it.</summary>
    private static async Task<(ToolEnd End, int Pages)> ReadPageCountAsync(ToolProcess process, CancellationToken cancel)
    {
        var facts = await ReadAsync(process, MaxFactsBytes, cancel);
        var line = facts.Split('\n').LastOrDefault(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        _ = int.TryParse(line?["Pages:".Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return (await process.EndAsync(cancel), count);
    }

    private static async Task<string> ReadAsync(ToolProcess process, int maxBytes, CancellationToken cancel)
    {
        var bytes = new byte[maxBytes];
        var length = await process.Output.ReadAtLeastAsync(bytes, maxBytes, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
