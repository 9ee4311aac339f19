using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Features.Scanning.ScanFile;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EspaceFamille.Documents.Tests.Features.Scanning.ScanFile;

public sealed class ClamdClientTests : IAsyncLifetime
{
    private readonly FakeClamd _clamd = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _clamd.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(FileInspection.MaxFileBytes)]
    public async Task ScanAsync_AnyLength_SendsEveryByte(int length)
    {
        var content = new byte[length];
        new Random(7).NextBytes(content);
        Assert.Equal("stream: OK", await Client().ScanAsync(content, default));
        Assert.Equal(content, Assert.Single(_clamd.Scanned));
    }

    [Fact]
    public async Task AskAsync_TwoCommands_ReturnsBothReplies()
    {
        var client = Client();
        Assert.Equal(("PONG", FakeClamd.Version), (await client.AskAsync("PING", default), await client.AskAsync("VERSION", default)));
        Assert.Equal(["zPING", "zVERSION"], _clamd.Commands);
    }

    [Theory]
    [InlineData(nameof(ClamdMode.ClosesEarly))]
    [InlineData(nameof(ClamdMode.IncompleteReply))]
    public async Task ScanAsync_ConnectionClosedEarly_Throws(string mode)
    {
        await _clamd.SwitchToAsync(Enum.Parse<ClamdMode>(mode));
        await Assert.ThrowsAnyAsync<IOException>(() => Client().ScanAsync(new byte[FileInspection.MaxFileBytes], default));
    }

    [Fact]
    public async Task ScanAsync_NoReply_TimesOut()
    {
        await _clamd.SwitchToAsync(ClamdMode.Silent);
        var clock = new FakeTimeProvider();
        var scan = Client(clock).ScanAsync(new byte[10], default);
        Assert.False(scan.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<TimeoutException>(() => scan);
    }

    [Fact]
    public async Task ScanAsync_CancelledByItsCaller_Throws()
    {
        await _clamd.SwitchToAsync(ClamdMode.Silent);
        using var cancellation = new CancellationTokenSource();
        var scan = Client(new FakeTimeProvider()).ScanAsync(new byte[10], cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scan);
    }

    private ClamdClient Client(TimeProvider? clock = null) =>
        new(Options.Create(new ScannerOptions { Kind = "clamd", Host = "127.0.0.1", Port = _clamd.Port }), clock ?? TimeProvider.System);
}
