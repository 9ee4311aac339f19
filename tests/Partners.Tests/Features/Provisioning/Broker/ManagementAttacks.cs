namespace EspaceFamille.Partners.Tests.Features.Provisioning.Broker;

/// <summary>The management API.</summary>
internal static class ManagementAttacks
{
    private static readonly object Anything = new { configure = ".*", write = ".*", read = ".*" };

    public static IReadOnlyList<Attack> All { get; } =
    [
        Attack.OnManagement("GET", "overview"),
        Attack.OnManagement("GET", "nodes"),
        Attack.OnManagement("GET", "definitions"),
        Attack.OnManagement("POST", "definitions", new { users = Array.Empty<object>() }),
        Attack.OnManagement("GET", "users"),
        Attack.OnManagement("PUT", "users/scratch", new { password = "x", tags = "administrator" }),
        Attack.OnManagement("DELETE", "users/scratch"),
        Attack.OnManagement("PUT", "users/SELF", new { password = AttackTests.Password, tags = "administrator" }),
        Attack.OnManagement("PUT", "permissions/VHOST/SELF", Anything),
        Attack.OnManagement("PUT", "topic-permissions/VHOST/SELF", new { exchange = "amq.topic", write = ".*", read = ".*" }),
        Attack.OnManagement("PUT", "user-limits/SELF/max-connections", new { value = -1 }),
        Attack.OnManagement("GET", "vhosts"),
        Attack.OnManagement("PUT", "vhosts/scratch", new { description = "" }),
        Attack.OnManagement("DELETE", "vhosts/scratch"),
        Attack.OnManagement("PUT", "vhost-limits/VHOST/max-queues", new { value = 10_000 }),
        Attack.OnManagement("PUT", "policies/VHOST/mine", Policy("^mine$")),
        Attack.OnManagement("PUT", "operator-policies/VHOST/mine", Policy("^mine$")),
        Attack.OnManagement("PUT", "global-parameters/mine", new { value = 1 }),
        Attack.OnManagement("GET", "queues/VHOST/OTHER"),
        Attack.OnManagement("PUT", "queues/VHOST/mine", new { durable = true }),
        Attack.OnManagement("DELETE", "queues/VHOST/OTHER/contents"),
        Attack.OnManagement("POST", "queues/VHOST/OTHER/get", new { count = 1, ackmode = "ack_requeue_true", encoding = "auto" }),
        Attack.OnManagement("PUT", "exchanges/VHOST/mine", new { type = "fanout" }),
        Attack.OnManagement("POST", "bindings/VHOST/e/amq.topic/q/OTHER", new { routing_key = "#" }),
        Attack.OnManagement("POST", "exchanges/VHOST/amq.default/publish", new
        {
            properties = new { }, routing_key = "OTHER", payload = "x", payload_encoding = "string",
        }),
        Attack.OnManagement("GET", "connections"),
        Attack.OnManagement("DELETE", "queues/VHOST/OTHER"),
    ];

    private static Dictionary<string, object> Policy(string pattern) =>
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pattern"] = pattern,
            ["definition"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["max-length"] = 1 },
            ["apply-to"] = "queues",
        };
}
