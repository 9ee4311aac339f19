namespace EspaceFamille.AppHost;

/// <summary>The broker's configuration: everything on loopback, one user with this instance's own password.</summary>
internal static class BrokerFiles
{
    public const string Configuration = "rabbitmq.conf";
    public const string Plugins = "enabled_plugins";

    public static void Write(string folder, Ports ports, string password)
    {
        File.WriteAllText(Path.Combine(folder, Plugins), "[rabbitmq_management].\n");
        var configuration = Path.Combine(folder, Configuration);
        File.WriteAllText(configuration, $"""
            listeners.tcp.local = 127.0.0.1:{ports.Broker}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {ports.BrokerManagement}
            default_user = espace
            default_pass = {password}
            log.console = true
            log.console.level = warning
            log.file = false

            """);
        File.SetUnixFileMode(configuration, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
