using System.Buffers.Binary;
using System.Net.Sockets;
using EspaceFamille.Renderer.Frames;

namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>The host trusts the launcher, beside which strangers' files are parsed, no more than its tools.</summary>
public sealed class HostileLauncherTests
{
    private static readonly byte[] Done = Frame(FrameKind.Done, [(byte)JobOutcome.Rendered, 1, 0, 0, 0]);

    public static TheoryData<string, byte[]> Responses => new()
    {
        { "HTML", "<html><script>alert(1)</script></html>"u8.ToArray() },
        { "no page", Done },
        { "a page that is too short", [.. Page(10, 10, 299), .. Done] },
        { "a page that is too long", [.. Page(10, 10, 301), .. Done] },
        { "a page of 10^9 pixels", [.. Page(40_000, 25_000, 300), .. Done] },
        { "sides that overflow", [.. Page(65_536, 65_536, 0), .. Done] },
        { "a page without a size", [.. Frame(FrameKind.Page, [1, 2, 3]), .. Done] },
        { "a frame without an end", [(byte)FrameKind.Page, 0xFF, 0xFF, 0xFF, 0x7F] },
        { "fewer pages than it states", [.. Page(1, 1, 3), .. Frame(FrameKind.Done, [(byte)JobOutcome.Rendered, 2, 0, 0, 0])] },
        { "a text before its page", [.. Frame(FrameKind.Text, [65]), .. Page(1, 1, 3), .. Done] },
        { "a text of 1 MB", [.. Page(1, 1, 3), .. Frame(FrameKind.Text, new byte[1_000_000]), .. Done] },
        { "pages without end", [.. Enumerable.Repeat(Page(1, 1, 3), 21).SelectMany(page => page), .. Done] },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Render_LauncherThatSendsAnythingElse_IsUnreadable(string what, byte[] sent)
    {
        using var response = await ResponseToAsync(sent);

        Assert.NotEmpty(what);
        await Refusal.AssertUnreadableAsync(response);
    }

    public static TheoryData<string, byte[]> PicturesOfPersons => new()
    {
        { "a page of 513 pixels", [.. Page(513, 1, 1_539), .. Done] },
        { "two pages", [.. Page(1, 1, 3), .. Page(1, 1, 3), .. Frame(FrameKind.Done, [(byte)JobOutcome.Rendered, 2, 0, 0, 0])] },
        { "a text", [.. Page(1, 1, 3), .. Frame(FrameKind.Text, [65]), .. Done] },
    };

    [Theory]
    [MemberData(nameof(PicturesOfPersons))]
    public async Task RenderPicture_LauncherThatSendsMoreThanASmallPicture_IsUnreadable(string what, byte[] sent)
    {
        using var response = await ResponseToAsync(sent, client => Pages.PostPictureAsync(client, "jpeg", "person", [1, 2, 3]));

        Assert.NotEmpty(what);
        await Refusal.AssertUnreadableAsync(response);
    }

    [Theory]
    [InlineData(JobOutcome.Failed)]
    [InlineData((JobOutcome)77)]
    public async Task Render_LauncherThatFails_IsUnfinished(JobOutcome outcome)
    {
        using var response = await ResponseToAsync([.. Page(1, 1, 3), .. Frame(FrameKind.Done, [(byte)outcome, 0, 0, 0, 0])]);

        await Refusal.AssertUnfinishedAsync(response);
    }

    [Fact]
    public async Task Render_LauncherThatIsBusy_IsUnavailable()
    {
        using var response = await ResponseToAsync(Frame(FrameKind.Done, [(byte)JobOutcome.Busy, 0, 0, 0, 0]));

        await Refusal.AssertUnavailableAsync(response);
    }

    [Fact]
    public async Task Render_LauncherThatClosesTheConnection_IsUnavailable()
    {
        using var response = await ResponseToAsync(Page(1, 1, 3));

        await Refusal.AssertUnavailableAsync(response);
    }

    [Fact]
    public async Task Ready_WithoutALauncher_StatesTheReason()
    {
        var (app, client) = await RendererHost.StartAsync("/nonexistent/launcher.sock");
        await using (app)
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains(
                "The launcher renders nothing: it does not respond on /nonexistent/launcher.sock.",
                await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var page = await Pages.PostAsync(client, "pdf", [1]);
            await Refusal.AssertUnavailableAsync(page);
        }
    }

    [Fact]
    public async Task Ready_LauncherWithoutLandlock_StatesTheReason()
    {
        using var folder = new TemporaryFolder();
        using var launcher = Listen(folder.File("s"));
        var served = ServeAsync(launcher, Frame(FrameKind.State, "this kernel has no Landlock."u8.ToArray()));
        var (app, client) = await RendererHost.StartAsync(folder.File("s"));
        await using (app)
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));

            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("this kernel has no Landlock.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await served;
    }

    private static Task<HttpResponseMessage> ResponseToAsync(byte[] sent) =>
        ResponseToAsync(sent, client => Pages.PostAsync(client, "pdf", [1, 2, 3]));

    private static async Task<HttpResponseMessage> ResponseToAsync(byte[] sent, Func<HttpClient, Task<HttpResponseMessage>> post)
    {
        using var folder = new TemporaryFolder();
        using var launcher = Listen(folder.File("s"));
        var served = ServeAsync(launcher, sent);
        var (app, client) = await RendererHost.StartAsync(folder.File("s"));
        await using (app)
        {
            var response = await post(client);
            await response.Content.LoadIntoBufferAsync();
            await served;
            return response;
        }
    }

    private static Socket Listen(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        return listener;
    }

    private static async Task ServeAsync(Socket listener, byte[] sent)
    {
        await using var host = new NetworkStream(await listener.AcceptAsync(), ownsSocket: true);
        await host.ReadFrameAsync(1_000, CancellationToken.None);
        try
        {
            await host.WriteAsync(sent);
        }
        catch (IOException)
        {
            // The host has closed the connection already.
        }
    }

    private static byte[] Page(int width, int height, int pixelBytes)
    {
        var payload = new byte[8 + pixelBytes];
        BinaryPrimitives.WriteInt32LittleEndian(payload, width);
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(4), height);
        return Frame(FrameKind.Page, payload);
    }

    private static byte[] Frame(FrameKind kind, byte[] payload)
    {
        var header = new byte[5];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(1), payload.Length);
        return [.. header, .. payload];
    }
}
