namespace EspaceFamille.Renderer.Tests.Features.Rendering.RenderFile;

/// <summary>A tool that a file has taken over can write anything: only pages of raw pixels are taken from it.</summary>
public sealed class HostileToolTests(HostileRenderer renderer) : IClassFixture<HostileRenderer>
{
    public static TheoryData<string> Outputs =>
    [
        "printf '<html><script>alert(1)</script></html>'",
        "printf '<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>'",
        // A page that lacks its last row, a page of 10^9 pixels, and sides that are none.
        "printf 'P6\\n100 100\\n255\\n'; exec head -c 29700 /dev/zero",
        "printf 'P6\\n40000 25000\\n255\\n'; exec head -c 100000000 /dev/zero",
        "printf 'P6\\n-1 10\\n255\\n'; exec head -c 30 /dev/zero",
        "printf 'P6\\n2001 10\\n255\\n'; exec head -c 60030 /dev/zero",
        // Bytes behind a page, and a page of six bytes per pixel.
        "printf 'P6\\n1 1\\n255\\nabc%%PDF-1.7'",
        "printf 'P6\\n10 10\\n65535\\n'; exec head -c 600 /dev/zero",
        // One page more than the document has, none, and pages and digits without end.
        "printf 'P6\\n1 1\\n255\\nabcP6\\n1 1\\n255\\nabc'",
        ":",
        "while :; do printf 'P6\\n1 1\\n255\\nabc'; done",
        "while :; do printf '00000000000000000000000000000000'; done",
        "while :; do printf '\\n'; done",
        // The file itself.
        "exec cat \"$7\"",
    ];

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task Render_ToolThatWritesAnythingElse_IsUnreadable(string output)
    {
        renderer.Tool.Write(output);

        using var response = await Pages.PostAsync(renderer.Host.Client, "pdf", SamplePdf.Of(pages: 1));

        await Refusal.AssertUnreadableAsync(response);
    }

    [Fact]
    public async Task Render_ToolThatWritesAPage_IsRendered()
    {
        renderer.Tool.Write("printf 'P6\\n1 1\\n255\\nabc'");

        var pages = await Pages.OfAsync(renderer.Host.Client, "pdf", SamplePdf.Of(pages: 1));

        Assert.Equal((1, 1), (pages.Facts.Pages[0].Width, pages.Facts.Pages[0].Height));
    }

    [Fact]
    public async Task Render_ToolThatWaits_FailsAtTheWallClock()
    {
        renderer.Tool.Write("exec tail -f /dev/null");

        using var response = await Pages.PostAsync(renderer.Host.Client, "pdf", SamplePdf.Of(pages: 1));

        await Refusal.AssertFailedAsync(response);
    }

    [Fact]
    public async Task Render_ToolBeyondItsProcessorTime_IsUnreadable()
    {
        renderer.Tool.Write("while :; do :; done");

        using var response = await Pages.PostAsync(renderer.Host.Client, "pdf", SamplePdf.Of(pages: 1));

        await Refusal.AssertUnreadableAsync(response);
    }
}

/// <summary>A renderer with a script in the place of the tool that makes pixels.</summary>
public sealed class HostileRenderer : IAsyncLifetime
{
    public HostileRenderer() =>
        Host = new(("Tools__PdfToPpm", Tool.Path), ("Limits__CpuSeconds", "1"), ("Limits__WallClockSeconds", "10"));

    internal FakeTool Tool { get; } = new();

    internal RendererHost Host { get; }

    public Task InitializeAsync() => Host.InitializeAsync();

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Tool.Dispose();
    }
}
