namespace EspaceFamille.Platform;

/// <summary>
/// The permissions of a user in the broker's virtual host: regular expressions of the names of exchanges and queues that it may
/// declare, publish to or bind, and consume or bind from. The default exchange's name is <c>amq.default</c>.
/// </summary>
/// <param name="Tags">What the user may do in the management API: nothing where it is empty.</param>
public sealed record BrokerRights(string Configure, string Write, string Read, string Tags)
{
    private const string Nothing = "^$";

    /// <summary>
    /// A service declares and publishes the messages of its own namespace, and has the queues with its own name in front: it
    /// cannot publish a message of another service, nor put one into the queue of another, nor read there.
    /// </summary>
    public static BrokerRights OfService(string service)
    {
        var own = $@"^(EspaceFamille\.Contracts\.{Namespace(service)}:.*|{service}-.*)$";
        return new(own, own, $"^{service}-.*$", "");
    }

    /// <summary>
    /// The errors tool reads error queues, and the queues of skipped messages, and returns messages to the queues of origin, by the
    /// exchange that has the queue's name. It lists queues by the management API.
    /// </summary>
    public static BrokerRights OfErrorsTool { get; } = new(
        Nothing, "^[a-z0-9]+-[a-z0-9-]+$", "^[a-z0-9]+-[a-z0-9-]+_(error|skipped)$", "management");

    /// <summary>
    /// A scaler reads the length of queues by the management API, and nothing else: without permissions in the virtual host the tag
    /// shows queues, and neither reads nor changes one.
    /// </summary>
    public static BrokerRights OfScaler { get; } = new(Nothing, Nothing, Nothing, "management");

    /// <summary>The part of the contracts' namespace that names the publisher.</summary>
    public static string Namespace(string service) => char.ToUpperInvariant(service[0]) + service[1..];
}
