namespace EspaceFamille.AppHost;

/// <summary>The broker's addresses for each host: with its own user, and with the user who makes the others.</summary>
/// <param name="Amqp">Without a user.</param>
/// <param name="Management">With the user who makes the others, for the migration alone.</param>
internal sealed record BrokerUsers(Instance Instance, Uri Amqp, Uri Management)
{
    private const int ManagementPort = 15672;
    private const string Publisher = "partners-publisher";

    /// <summary>The node that this instance runs itself. Hosts start beside it: they wait for it themselves.</summary>
    public static BrokerUsers OfOurs(Instance instance) => new(
        instance,
        new($"amqp://127.0.0.1:{instance.Ports.Broker}/"),
        new($"http://espace:{instance.Password("broker")}@127.0.0.1:{instance.Ports.BrokerManagement}/"));

    /// <summary>
    /// A broker that is there already. Its management API is at the usual port unless RABBITMQ_MANAGEMENT_URI names another.
    /// </summary>
    /// <exception cref="RefusedStartException">The address is none, or names no user.</exception>
    public static BrokerUsers Given(Instance instance, string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var amqp) || amqp.UserInfo.Length == 0)
            throw new RefusedStartException(
                "Wrong setting: RABBITMQ_URI must be an address such as amqp://user:password@host:5672/, "
                + "with an administrator of the broker.");
        return new(
            instance, amqp, new(Instance.Given("RABBITMQ_MANAGEMENT_URI") ?? $"http://{amqp.UserInfo}@{amqp.Host}:{ManagementPort}/"));
    }

    /// <summary>The settings of a host: its own user.</summary>
    public Dependency Of(string host) => new(new() { ["RabbitMq__Uri"] = With(host) });

    /// <summary>The settings of migrations alone: the user who makes the others. One of them makes the user of the errors tool.</summary>
    public Dependency OfMigration(bool makesErrorsUser = false)
    {
        var settings = new Dictionary<string, string> { ["RabbitMq__ManagementUri"] = Management.AbsoluteUri };
        if (makesErrorsUser)
            settings["RabbitMq__ErrorsUri"] = With("errors");
        return new Dependency(settings);
    }

    /// <summary>The partners' virtual host, with the user that publishes there.</summary>
    public Dependency OfPartners() => new(new() { ["Partners__BrokerUri"] = With(Publisher, $"/{PartnersHost}") });

    /// <summary>The settings of the provisioner alone: it makes that virtual host, its users and its queues.</summary>
    public Dependency OfProvisioner() => new(new() { ["Partners__ManagementUri"] = Management.AbsoluteUri });

    /// <summary>Named after the main virtual host, which has no name of its own where it is the broker's default.</summary>
    private string PartnersHost => Uri.UnescapeDataString(Amqp.AbsolutePath.TrimStart('/')) is { Length: > 0 } main and not "/"
        ? $"{Uri.EscapeDataString(main)}-partners" : "partners";

    private string With(string user) => With(user, Amqp.AbsolutePath);

    private string With(string user, string path) =>
        new UriBuilder(Amqp) { UserName = user, Password = Instance.Password($"broker-{user}"), Path = path }.Uri.AbsoluteUri;
}
