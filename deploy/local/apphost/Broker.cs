namespace EspaceFamille.AppHost;

/// <summary>A RabbitMQ node of our own: its data, names, plugins and ports lie in this copy's folder and range.</summary>
internal static class Broker
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    public static Dependency AddBroker(this IDistributedApplicationBuilder builder, Place place)
    {
        if (Place.Given("RABBITMQ_URI") is { } uri)
            return new Dependency(Settings(uri));

        var folder = place.Folder("broker");
        var password = Convert.ToHexStringLower(Convert.FromBase64String(place.Secret("broker")));
        BrokerFiles.Write(folder, place.Ports, password);

        // Erlang would start its name service in the background and leave it running; ours is watched and stopped like the rest.
        var names = builder
            .AddExecutable("names", "epmd", folder, "-port", $"{place.Ports.NodeNames}", "-address", "127.0.0.1", "-relaxed_command_check")
            .WithTcpCheck(place.Ports.NodeNames);

        var node = builder.AddExecutable("broker", Server, folder)
            .WithHttpEndpoint(place.Ports.BrokerManagement, name: "management", isProxied: false)
            .WithTcpCheck(place.Ports.Broker)
            .WaitForStart(names);
        foreach (var (name, value) in NodeEnvironment(folder, place.Ports))
            node.WithEnvironment(name, value);

        return new Dependency(Settings($"amqp://espace:{password}@127.0.0.1:{place.Ports.Broker}/"), node);
    }

    private static Dictionary<string, string> Settings(string uri) => new() { ["RabbitMq__Uri"] = uri };

    // The node's name stays the same when the data move to another port: its name service is its own, so no copy collides.
    private static Dictionary<string, string> NodeEnvironment(string folder, Ports ports) => new()
    {
        ["HOME"] = folder,
        ["RABBITMQ_NODENAME"] = "espace@localhost",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "none.conf"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, BrokerFiles.Configuration),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, BrokerFiles.Plugins),
        ["RABBITMQ_DIST_PORT"] = $"{ports.BrokerDistribution}",
        ["ERL_EPMD_PORT"] = $"{ports.NodeNames}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
    };
}
