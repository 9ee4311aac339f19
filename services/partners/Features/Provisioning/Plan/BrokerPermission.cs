namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>What a user may do in a virtual host: regular expressions of the names of queues and exchanges.</summary>
internal sealed record BrokerPermission(string User, string Vhost, string Configure, string Write, string Read)
{
    private const string Nothing = "^$";

    /// <summary>Publishing through the default exchange, whose name is <c>amq.default</c>, and nothing else.</summary>
    public static BrokerPermission OfPublisher(string user, string vhost) => new(user, vhost, Nothing, @"^amq\.default$", Nothing);

    /// <summary>A partner reads its own queue. Without write it can neither publish nor bind.</summary>
    public static BrokerPermission OfPartner(string queue, string vhost) =>
        new(queue, vhost, Nothing, Nothing, $"^{queue.Replace(".", @"\.", StringComparison.Ordinal)}$");

    /// <summary>The administrator declares and deletes the queues, and reads what was dropped; it reads no partner's queue.</summary>
    public static BrokerPermission OfAdministrator(string user, string vhost) =>
        new(user, vhost, $@"^(p\..*|{WantedBroker.Dropped})$", Nothing, $"^{WantedBroker.Dropped}$");
}
