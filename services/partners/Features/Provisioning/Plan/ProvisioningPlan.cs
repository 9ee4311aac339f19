using EspaceFamille.Partners.Domain.Partners;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Provisioning.Plan;

/// <summary>The changes that make the broker right, in their order; none where it is right.</summary>
internal static class ProvisioningPlan
{
    /// <exception cref="WrongSettingException">The service's own user belongs to somebody else.</exception>
    public static IReadOnlyList<ProvisioningStep> Of(WantedBroker wanted, BrokerState found) =>
    [
        .. UsersToDelete(wanted, found),
        .. Permissions(wanted, found, wanted.Settings.Administrator),
        .. wanted.Policies.Where(policy => !found.Policies.Contains(policy)).Select(policy => new ProvisioningStep.PutPolicy(policy)),
        .. Queues(wanted, found),
        .. Publisher(wanted, found),
        .. Permissions(wanted, found, wanted.Settings.Publisher),
        .. wanted.Users.SelectMany(partner => User(wanted, found, partner)),
    ];

    /// <summary>
    /// Users of partners that are suspended, removed or unknown. A person's user that has the same kind of name, with tags or with
    /// permissions elsewhere, is not touched.
    /// </summary>
    private static IEnumerable<ProvisioningStep> UsersToDelete(WantedBroker wanted, BrokerState found) =>
        from user in found.Users
        where user.Name.StartsWith(WantedBroker.Prefix, StringComparison.Ordinal)
        where wanted.Users.All(partner => partner.QueueName != user.Name)
        where wanted.Partners.Any(partner => partner.QueueName == user.Name)
            || (user.Tags.Count == 0 && found.Permissions.All(given => given.User != user.Name || given.Vhost == wanted.Settings.Vhost))
        select new ProvisioningStep.DeleteUser(user.Name);

    private static IEnumerable<ProvisioningStep> Permissions(WantedBroker wanted, BrokerState found, string user) =>
        from permission in wanted.Permissions
        where permission.User == user && !found.Permissions.Contains(permission)
        select new ProvisioningStep.PutPermission(permission);

    private static IEnumerable<ProvisioningStep> Queues(WantedBroker wanted, BrokerState found)
    {
        foreach (var queue in found.Queues.Where(queue => IsOurs(queue.Name) && !IsRight(wanted, queue)))
            yield return new ProvisioningStep.DeleteQueue(queue.Name);
        foreach (var name in wanted.Queues.Where(name => found.Queues.All(queue => queue.Name != name || !IsRight(wanted, queue))))
            yield return new ProvisioningStep.DeclareQueue(name);
    }

    private static bool IsOurs(string queue) =>
        queue == WantedBroker.Dropped || queue.StartsWith(WantedBroker.Prefix, StringComparison.Ordinal);

    private static bool IsRight(WantedBroker wanted, BrokerQueue queue) =>
        queue.Type == BrokerQueue.Quorum && wanted.Queues.Contains(queue.Name, StringComparer.Ordinal);

    private static IEnumerable<ProvisioningStep> Publisher(WantedBroker wanted, BrokerState found)
    {
        var (name, password) = (wanted.Settings.Publisher, wanted.Settings.PublisherPassword);
        var user = found.Users.FirstOrDefault(user => user.Name == name);
        if (user is { Tags.Count: > 0 })
            throw new WrongSettingException(
                $"Partners:BrokerUri: the broker's user {name} has tags, so it belongs to somebody else. Name a user of the service's own.");
        if (user is null || !PasswordHash.IsOf(user.PasswordHash, password))
            yield return new ProvisioningStep.PutUser(name, PasswordHash.Of(password));
    }

    /// <summary>The limits before the permission, so that no connection is opened without them.</summary>
    private static IEnumerable<ProvisioningStep> User(WantedBroker wanted, BrokerState found, Partner partner)
    {
        var name = partner.QueueName;
        var user = found.Users.FirstOrDefault(user => user.Name == name);
        var isNew = user is null || user.PasswordHash != partner.BrokerPasswordHash || user.HashingAlgorithm != BrokerUser.Sha256;
        // Connections that were opened with another password are closed by the deletion, and by nothing else.
        if (isNew && user is not null)
            yield return new ProvisioningStep.DeleteUser(name);
        if (isNew || user is { Tags.Count: > 0 })
            yield return new ProvisioningStep.PutUser(name, partner.BrokerPasswordHash);
        foreach (var (limit, value) in WantedBroker.Limits)
            if (isNew || user!.Limits.GetValueOrDefault(limit) != value)
                yield return new ProvisioningStep.PutLimit(name, limit, value);
        var given = isNew ? [] : found.Permissions.Where(permission => permission.User == name).ToArray();
        foreach (var other in given.Where(permission => permission.Vhost != wanted.Settings.Vhost))
            yield return new ProvisioningStep.DeletePermission(name, other.Vhost);
        foreach (var permission in wanted.Permissions.Where(permission => permission.User == name && !given.Contains(permission)))
            yield return new ProvisioningStep.PutPermission(permission);
    }
}
