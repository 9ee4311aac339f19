using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.TestKit;

/// <summary>
/// Unused ports on loopback, below the range from which the system takes the ports of outgoing connections. A port is
/// locked for the rest of this process, so that test processes that run at the same time never choose the same one.
/// </summary>
public static class FreePort
{
    private const int First = 10_000;
    private const int Count = 10_000;
    private static readonly ConcurrentBag<FileStream> Locks = [];
    private static readonly string LockFolder = Path.Combine(Path.GetTempPath(), $"espace-test-ports-{Environment.UserName}");
    private static int _offset = Random.Shared.Next(Count);

    public static int Next() => Next(followers: 0);

    /// <summary>A port whose next ports, this many, are unused as well.</summary>
    public static int Next(int followers)
    {
        while (true)
        {
            var first = First + (int)((uint)(Interlocked.Add(ref _offset, followers + 1) - followers) % (uint)Count);
            if (Enumerable.Range(first, followers + 1).All(IsOurs))
                return first;
        }
    }

    private static bool IsOurs(int port) => IsLocked(port) && IsFree(port);

    private static bool IsLocked(int port)
    {
        try
        {
            var file = Path.Combine(Directory.CreateDirectory(LockFolder).FullName, $"{port}");
            Locks.Add(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            return true;
        }
        catch (IOException)
        {
            return false;
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
