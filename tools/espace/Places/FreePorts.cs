using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace EspaceFamille.Tool.Places;

/// <summary>Ports for a system beside those that run already.</summary>
internal static class FreePorts
{
    /// <summary>How many ports follow from the gateway's, its own included.</summary>
    private const int PortsPerSystem = 27;

    /// <summary>Below the range from which the kernel takes the ports of outgoing connections.</summary>
    private const int First = 20_000, Last = 32_000;

    /// <summary>A gateway's port that is free with the ports after it.</summary>
    public static int Next()
    {
        while (true)
        {
            var candidate = RandomNumberGenerator.GetInt32(First, Last);
            if (Enumerable.Range(candidate, PortsPerSystem).All(IsFree))
                return candidate;
        }
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
