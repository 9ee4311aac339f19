namespace EspaceFamille.AppHost;

/// <summary>A RabbitMQ node of our own: its data, names, plugins and ports belong to this instance's folder and port range.</summary>
internal static class Broker
{
    private const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    public static BrokerUsers AddBroker(this IDistributedApplicationBuilder builder, Instance instance)
    {
        if (Instance.Given("RABBITMQ_URI") is { } uri)
            return BrokerUsers.Given(instance, uri);

        var folder = instance.Folder("broker");
        BrokerFiles.Write(folder, instance.Ports, instance.Password("broker"));

        // Erlang would start its name service as a daemon that survives it; ours is a resource that is stopped with the rest.
        var names = builder
            .AddExecutable(
                "names", "epmd", folder, "-port", $"{instance.Ports.NodeNames}", "-address", "127.0.0.1", "-relaxed_command_check")
            .WithTcpCheck(instance.Ports.NodeNames);

        var node = builder.AddExecutable("broker", Server, folder)
            .WithHttpEndpoint(instance.Ports.BrokerManagement, name: "management", isProxied: false)
            .WithTcpCheck(instance.Ports.Broker)
            .WaitForStart(names);
        foreach (var (name, value) in NodeEnvironment(folder, instance.Ports))
            node.WithEnvironment(name, value);

        return BrokerUsers.OfOurs(instance);
    }

    // The node's name stays the same when the data are used on another port. It is unique within the instance's own name service.
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
