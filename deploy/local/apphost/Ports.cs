using System.Globalization;

namespace EspaceFamille.AppHost;

/// <summary>Every port follows from the gateway's, so that copies with other gateway ports run side by side.</summary>
internal sealed record Ports(int Gateway)
{
    public const int Count = 27;

    /// <summary>The hosts in the order of their metrics ports, which follow all others.</summary>
    private static readonly string[] Hosts =
        ["gateway", "identity", "reservations", "documents", "notifications", "portal", "renderer", "partners"];

    public int Identity => Gateway + 1;
    public int Reservations => Gateway + 2;
    public int Documents => Gateway + 3;
    public int Notifications => Gateway + 4;
    public int Portal => Gateway + 5;
    public int DocDb => Gateway + 6;
    public int Broker => Gateway + 7;
    public int BrokerManagement => Gateway + 8;
    public int BrokerDistribution => Gateway + 9;
    public int NodeNames => Gateway + 10;
    public int MailboxPages => Gateway + 11;
    public int MailboxSmtp => Gateway + 12;
    public int Dashboard => Gateway + 13;
    public int Telemetry => Gateway + 14;
    public int ResourceService => Gateway + 15;
    public int Renderer => Gateway + 16;
    public int Partners => Gateway + 25;
    public int Provisioner => Gateway + 26;

    /// <summary>Where a host serves /metrics.</summary>
    public int MetricsOf(string host) => Gateway + 17 + Array.IndexOf(Hosts, host);

    public static Ports From(string text)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 - Count
            ? new Ports(port)
            : throw new RefusedStartException($"Wrong setting: ESPACE_PORT must be a number from 1 to {65535 - Count}.");
    }
}
