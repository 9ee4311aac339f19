using System.Text.Json;
using EspaceFamille.Partners.Features.Provisioning.Plan;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Provisioning.Broker;

/// <summary>The partners' virtual host, through the management API of its broker.</summary>
internal sealed class PartnersBroker(Uri management, string vhost) : IDisposable
{
    private const int DroppedPage = 500;
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private readonly BrokerManagement _http = new(management, vhost);

    /// <summary>What the broker has; it creates the virtual host where there is none.</summary>
    public async Task<BrokerState> ReadAsync(CancellationToken cancel)
    {
        if (await _http.FindAsync<object>($"api/vhosts/{_http.Host}", Json, cancel) is null)
            await _http.PutAsync($"api/vhosts/{_http.Host}", new { description = "Espace Famille: partners" }, cancel);
        return new(
            await ListAsync<BrokerUser>("api/users", cancel),
            await ListAsync<BrokerPermission>("api/permissions", cancel),
            await ListAsync<BrokerQueue>($"api/queues/{_http.Host}?columns=name,type,messages", cancel),
            await ListAsync<BrokerPolicy>($"api/policies/{_http.Host}", cancel));
    }

    public Task PerformAsync(ProvisioningStep step, CancellationToken cancel) => step switch
    {
        ProvisioningStep.DeleteUser user => _http.DeleteAsync(UserPath(user.Name), cancel),
        ProvisioningStep.PutUser user => _http.PutAsync(
            UserPath(user.Name), new { password_hash = user.PasswordHash, hashing_algorithm = BrokerUser.Sha256, tags = "" }, cancel),
        ProvisioningStep.PutLimit limit => _http.PutAsync(
            $"api/user-limits/{Uri.EscapeDataString(limit.User)}/{limit.Name}", new { value = limit.Value }, cancel),
        ProvisioningStep.PutPermission { Permission: { } given } => _http.PutAsync(
            PermissionPath(given.User, given.Vhost), new { configure = given.Configure, write = given.Write, read = given.Read }, cancel),
        ProvisioningStep.DeletePermission given => _http.DeleteAsync(PermissionPath(given.User, given.Vhost), cancel),
        ProvisioningStep.PutPolicy { Policy: { } policy } => _http.PutAsync(
            $"api/policies/{_http.Host}/{policy.Name}", Body(policy), cancel),
        ProvisioningStep.DeclareQueue queue => _http.PutAsync(QueuePath(queue.Name), QuorumQueue, cancel),
        ProvisioningStep.DeleteQueue queue => _http.DeleteAsync(QueuePath(queue.Name), cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "An unknown step."),
    };

    /// <summary>Takes what was dropped since the last call, at most a page.</summary>
    public async Task<(IReadOnlyList<DroppedMessage> Messages, bool IsLast)> TakeDroppedAsync(CancellationToken cancel)
    {
        var request = new { count = DroppedPage, ackmode = "ack_requeue_false", encoding = "base64", truncate = 1 };
        var taken = await _http.PostAsync<object, DroppedMessage[]>($"{QueuePath(WantedBroker.Dropped)}/get", request, Json, cancel);
        return (taken, taken.Length < DroppedPage);
    }

    public void Dispose() => _http.Dispose();

    private static object QuorumQueue { get; } = new
    {
        durable = true,
        arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-queue-type"] = BrokerQueue.Quorum },
    };

    private static string UserPath(string user) => $"api/users/{Uri.EscapeDataString(user)}";

    private static string PermissionPath(string user, string vhost) =>
        $"api/permissions/{Uri.EscapeDataString(vhost)}/{Uri.EscapeDataString(user)}";

    private string QueuePath(string queue) => $"api/queues/{_http.Host}/{Uri.EscapeDataString(queue)}";

    private static Dictionary<string, object> Body(BrokerPolicy policy) => new(StringComparer.Ordinal)
    {
        ["pattern"] = policy.Pattern,
        ["definition"] = policy.Definition,
        ["apply-to"] = "queues",
    };

    private async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken cancel) =>
        await _http.FindAsync<T[]>(path, Json, cancel) ?? [];
}
