using System.Threading.Channels;

namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// How many declarations a test still wants. The load of a test follows from its steps, each of which grants some, and
/// not from the time that they take: a household has a limited number of days.
/// </summary>
internal sealed class Quota
{
    private readonly Channel<bool> _granted = Channel.CreateUnbounded<bool>();
    private volatile bool _ended;

    /// <summary>A quota of this many and no more.</summary>
    public static Quota Of(int declarations)
    {
        var quota = new Quota();
        quota.Grant(declarations);
        quota._granted.Writer.Complete();
        return quota;
    }

    public void Grant(int declarations)
    {
        for (var one = 0; one < declarations; one++)
            _granted.Writer.TryWrite(true);
    }

    /// <summary>Ends all declaring; what was granted and not taken is void.</summary>
    public void End()
    {
        _ended = true;
        _granted.Writer.TryComplete();
    }

    /// <summary>Waits for the right to declare once more; false when there will be none.</summary>
    public async Task<bool> TakeAsync()
    {
        while (await _granted.Reader.WaitToReadAsync())
        {
            if (_granted.Reader.TryRead(out _))
                return !_ended;
        }

        return false;
    }
}
