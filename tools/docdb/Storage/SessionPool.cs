using System.Collections.Concurrent;

namespace EspaceFamille.DocDb.Storage;

/// <summary>Pool of read sessions; a reader uses one exclusively.</summary>
internal sealed class SessionPool(string path) : IDisposable
{
    private const int MaxIdle = 8;

    private readonly ConcurrentBag<Session> _idle = [];

    public Session Rent() => _idle.TryTake(out var session) ? session : new Session(path);

    public void Return(Session session)
    {
        if (_idle.Count < MaxIdle) _idle.Add(session);
        else session.Dispose();
    }

    /// <summary>Reads with a session that is returned to the pool.</summary>
    public T Use<T>(Func<Session, T> read)
    {
        var session = Rent();
        try
        {
            return read(session);
        }
        finally
        {
            Return(session);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
