using System.Net;
using System.Net.Sockets;

namespace EspaceFamille.TestKit;

/// <summary>Ports that nothing listened on a moment ago, on loopback.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A port whose followers, so many, were free as well.</summary>
    public static int Next(int followers)
    {
        int first;
        do
            first = Next();
        while (first + followers > IPEndPoint.MaxPort || !Enumerable.Range(first + 1, followers).All(IsFree));
        return first;
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
