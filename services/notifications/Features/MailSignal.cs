using System.Threading.Channels;

namespace EspaceFamille.Notifications.Features;

/// <summary>Wakes the dispatcher. Any number of calls while it is busy cause one more round.</summary>
internal sealed class MailSignal
{
    private readonly Channel<bool> _channel =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _channel.Writer.TryWrite(true);

    public IAsyncEnumerable<bool> RoundsAsync(CancellationToken cancel) => _channel.Reader.ReadAllAsync(cancel);
}
