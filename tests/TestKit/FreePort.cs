using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.TestKit;

/// <summary>
/// Ports on loopback that nobody listens on. They lie below those from which the system gives outgoing connections
/// theirs, so that none is taken between its choice and its use, and this process chooses none twice.
/// </summary>
public static class FreePort
{
    private const int First = 10_000;
    private const int Count = 10_000;
    private static int _offset = Random.Shared.Next(Count);

    public static int Next() => Next(followers: 0);

    /// <summary>A port whose followers, so many, are free as well.</summary>
    public static int Next(int followers)
    {
        while (true)
        {
            var first = First + (int)((uint)(Interlocked.Add(ref _offset, followers + 1) - followers) % (uint)Count);
            if (Enumerable.Range(first, followers + 1).All(IsFree))
                return first;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
