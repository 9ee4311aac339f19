using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using EspaceFamille.Renderer.Api;
using EspaceFamille.Renderer.Domain.Pages;
using EspaceFamille.Renderer.Frames;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>
/// Sends files to the launcher and receives pages as raw pixels. Every length is checked before anything is read, and everything that is
/// not exactly a page, its text or the end is refused: what parses files is not trusted.
/// </summary>
internal sealed class LauncherClient(IOptions<RendererOptions> options)
{
    private const int SizeBytes = 8, BytesPerPixel = 3, EndBytes = 5;
    private static readonly DueFrames DueOfFile = new(RenderBounds.MaxPages, RenderBounds.MaxSidePixels, HasText: true);
    private const int MaxFrameBytes = SizeBytes + (RenderBounds.MaxSidePixels * RenderBounds.MaxSidePixels * BytesPerPixel);
    private const int MaxTextBytes = RenderBounds.MaxTextCharacters * 4;

    /// <summary>Why nothing can be rendered, for an operator; empty otherwise.</summary>
    public async Task<string> StateAsync(CancellationToken cancel)
    {
        try
        {
            await using var launcher = await ConnectAsync(cancel);
            await launcher.WriteFrameAsync(FrameKind.Status, default, cancel);
            return Encoding.UTF8.GetString((await launcher.ReadFrameAsync(MaxTextBytes, cancel)).Payload);
        }
        catch (Exception failure) when (IsOfTheLauncher(failure))
        {
            return $"it does not respond on {options.Value.Socket}.";
        }
    }

    /// <exception cref="OperationCanceledException">The caller is no longer there, or the time limit is over.</exception>
    public Task<RenderedFile> RenderAsync(RenderKind kind, ReadOnlyMemory<byte> file, CancellationToken cancel) =>
        RenderAsync(FrameKind.File, [(byte)kind], file, DueOfFile, cancel);

    /// <inheritdoc cref="RenderAsync(RenderKind, ReadOnlyMemory{byte}, CancellationToken)"/>
    public Task<RenderedFile> RenderPictureAsync(
        RenderKind kind, PictureUse use, ReadOnlyMemory<byte> file, CancellationToken cancel) => RenderAsync(
        FrameKind.Picture, [(byte)kind, (byte)use], file, new(MaxPages: 1, RenderBounds.SideOf(use), HasText: false), cancel);

    private async Task<RenderedFile> RenderAsync(
        FrameKind frame, byte[] head, ReadOnlyMemory<byte> file, DueFrames due, CancellationToken cancel)
    {
        try
        {
            await using var launcher = await ConnectAsync(cancel);
            await launcher.WriteHeaderAsync(frame, head.Length + file.Length, cancel);
            await launcher.WriteAsync(head, cancel);
            await launcher.WriteAsync(file, cancel);
            return await ReceiveAsync(launcher, due, cancel);
        }
        catch (InvalidDataException)
        {
            return new(JobOutcome.Unreadable, 0, []);
        }
        catch (Exception failure) when (IsOfTheLauncher(failure))
        {
            // It is restarted within seconds, whatever ended it.
            return new(JobOutcome.Busy, 0, []);
        }
    }

    private static bool IsOfTheLauncher(Exception failure) => failure is SocketException or IOException or InvalidDataException;

    private static async Task<RenderedFile> ReceiveAsync(Stream launcher, DueFrames due, CancellationToken cancel)
    {
        var (pages, texts) = (new List<EncodedPage>(), new List<string>());
        while (true)
        {
            var frame = await launcher.ReadFrameAsync(MaxFrameBytes, cancel);
            switch (frame.Kind)
            {
                case FrameKind.Page when pages.Count < due.MaxPages:
                    pages.Add(Page(frame.Payload, due.MaxSidePixels));
                    break;
                case FrameKind.Text when due.HasText && texts.Count < pages.Count && frame.Payload.Length <= MaxTextBytes:
                    texts.Add(PageText.Of(Encoding.UTF8.GetString(frame.Payload)));
                    break;
                case FrameKind.Done when frame.Payload.Length == EndBytes:
                    return End(frame.Payload, pages, texts, due);
                default:
                    throw new InvalidDataException("The launcher sent a frame that is not due.");
            }
        }
    }

    private static EncodedPage Page(byte[] payload, int maxSide)
    {
        var width = payload.Length < SizeBytes ? 0 : BinaryPrimitives.ReadInt32LittleEndian(payload);
        var height = payload.Length < SizeBytes ? 0 : BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(4));
        return width > 0 && width <= maxSide && height > 0 && height <= maxSide
            && payload.Length == SizeBytes + (width * height * BytesPerPixel)
            ? PageEncoder.Encode(width, height, payload.AsSpan(SizeBytes))
            : throw new InvalidDataException("The launcher sent a page of another length than its size states.");
    }

    private static RenderedFile End(byte[] payload, List<EncodedPage> pages, List<string> texts, DueFrames due)
    {
        var (outcome, count) = ((JobOutcome)payload[0], BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(1)));
        if (outcome is not JobOutcome.Rendered)
            return new(Enum.IsDefined(outcome) ? outcome : JobOutcome.Failed, 0, []);
        if (pages.Count == 0 || pages.Count != Math.Min(count, due.MaxPages))
            throw new InvalidDataException("The launcher sent another number of pages than the document has.");
        return new(outcome, count, [.. pages.Select((page, at) => page with { Text = texts.ElementAtOrDefault(at) ?? "" })]);
    }

    /// <summary>What a request may be answered with.</summary>
    private sealed record DueFrames(int MaxPages, int MaxSidePixels, bool HasText);

    private async Task<NetworkStream> ConnectAsync(CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(options.Value.Socket), cancel);
            return new(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
