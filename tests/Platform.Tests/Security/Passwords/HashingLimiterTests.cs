using Xunit;

namespace EspaceFamille.Platform.Tests.Security.Passwords;

public sealed class HashingLimiterTests
{
    private readonly HashingLimiter _queue = new(slots: 1);

    [Fact]
    public async Task Enter_KnownBrowserAfterUnknownOnes_IsServedFirst()
    {
        var first = (await EnterAsync(known: false))!;
        var unknown = EnterAsync(known: false);
        var known = EnterAsync(known: true);

        first.Dispose();
        var slot = await known;

        Assert.False(unknown.IsCompleted);
        slot!.Dispose();
        Assert.NotNull(await unknown);
    }

    [Fact]
    public async Task TryEnter_TakenSlot_ReturnsNoneUntilItIsFree()
    {
        var first = _queue.TryEnter()!;
        Assert.Null(_queue.TryEnter());
        var waiting = EnterAsync(known: false);

        first.Dispose();

        Assert.Null(_queue.TryEnter());
        (await waiting)!.Dispose();
        Assert.NotNull(_queue.TryEnter());
    }

    [Fact]
    public async Task Enter_FullQueueOfUnknownBrowsers_RefusesTheNextButNoKnownOne()
    {
        using var first = await EnterAsync(known: false);
        var waiting = Enumerable.Range(0, 40).Select(_ => EnterAsync(known: false)).ToArray();

        Assert.Null(await EnterAsync(known: false));
        Assert.False(EnterAsync(known: true).IsCompleted);
        Assert.All(waiting, task => Assert.False(task.IsCompleted));
    }

    [Fact]
    public async Task Enter_CancelledWhileWaiting_LeavesItsPlaceToTheNext()
    {
        using var cancel = new CancellationTokenSource();
        var first = (await EnterAsync(known: false))!;
        var cancelled = _queue.EnterAsync(isKnownBrowser: false, cancel.Token);
        var next = EnterAsync(known: false);

        await cancel.CancelAsync();
        first.Dispose();

        Assert.NotNull(await next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public async Task Dispose_Twice_ReleasesOneSlot()
    {
        var first = (await EnterAsync(known: false))!;
        first.Dispose();
        first.Dispose();

        using var second = await EnterAsync(known: false);
        Assert.False(EnterAsync(known: false).IsCompleted);
    }

    private Task<IDisposable?> EnterAsync(bool known) => _queue.EnterAsync(known, CancellationToken.None);
}
