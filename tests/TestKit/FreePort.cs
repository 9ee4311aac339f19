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
}
