using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Features.Rendering.RenderFile;
using EspaceFamille.TestKit;
using EspaceFamille.TestKit.Renderers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Tests.Features.Rendering.RenderFile;

public sealed class RendererClientTests : IAsyncLifetime
{
    internal static readonly RendererMode[] Slow = [RendererMode.Silent, RendererMode.StopsWithin];
    private readonly FakeRenderer _renderer = new();

    public static TheoryData<string> SlowModes => [.. Slow.Select(mode => $"{mode}")];

    public Task InitializeAsync() => _renderer.StartAsync();

    public async Task DisposeAsync() => await _renderer.DisposeAsync();

    [Theory]
    [MemberData(nameof(SlowModes))]
    public async Task RenderAsync_NoCompleteResponseInTime_Fails(string mode)
    {
        _renderer.Mode = Enum.Parse<RendererMode>(mode);
        Assert.Equal(RenderOutcome.Failed, await RenderAsync(_renderer.Address));
    }

    [Theory]
    [InlineData(nameof(RendererMode.Honest), nameof(RenderOutcome.Rendered))]
    [InlineData(nameof(RendererMode.Unreadable), nameof(RenderOutcome.Unreadable))]
    [InlineData(nameof(RendererMode.OtherRefusal), nameof(RenderOutcome.Failed))]
    [InlineData(nameof(RendererMode.Busy), nameof(RenderOutcome.Unavailable))]
    [InlineData(nameof(RendererMode.Unfinished), nameof(RenderOutcome.Failed))]
    [InlineData(nameof(RendererMode.ClosesEarly), nameof(RenderOutcome.Unavailable))]
    [InlineData(nameof(RendererMode.Failing), nameof(RenderOutcome.Failed))]
    public async Task RenderAsync_AnyResponse_HasItsOutcome(string mode, string expected)
    {
        _renderer.Mode = Enum.Parse<RendererMode>(mode);
        Assert.Equal(expected, $"{await RenderAsync(_renderer.Address)}");
    }

    [Fact]
    public async Task RenderAsync_NothingListens_IsUnavailable()
    {
        var nowhere = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        Assert.Equal(RenderOutcome.Unavailable, await RenderAsync(nowhere));
        using var http = new HttpClient { BaseAddress = nowhere };
        Assert.False(await Client(http).IsAvailableAsync(default));
    }

    [Fact]
    public async Task IsAvailableAsync_RendererThatIsNotReady_IsFalse()
    {
        using var http = new HttpClient { BaseAddress = _renderer.Address };
        Assert.True(await Client(http).IsAvailableAsync(default));
        _renderer.Mode = RendererMode.Busy;
        Assert.False(await Client(http).IsAvailableAsync(default));
    }

    private static async Task<RenderOutcome> RenderAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        return (await Client(http).RenderAsync("%PDF-1.7"u8.ToArray(), FileKind.Pdf, default)).Outcome;
    }

    private static RendererClient Client(HttpClient http) => new(
        http, Options.Create(new DocumentsOptions { RendererTimeoutSeconds = 1 }), TimeProvider.System,
        NullLogger<RendererClient>.Instance);
}
