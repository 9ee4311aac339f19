using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>
/// What a migration makes at the broker with the management user: the service's user with its permissions, its topology, and the policy
/// of each queue.
/// </summary>
internal sealed class BrokerMigration(IOptions<RabbitMqOptions> options, BrokerTopology topology, ServiceName service)
{
    /// <summary>Far more than any restart or outage causes; RabbitMQ 4 would otherwise drop a message at 20.</summary>
    private const int DeliveryLimit = 100;

    /// <summary>Idempotent, also when two processes run it at the same time.</summary>
    /// <exception cref="RefusedStartException">There is no management user, or the broker refuses it.</exception>
    /// <exception cref="BrokerUnreachableException">The broker or its management API does not respond.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var management = options.Value.ManagementUri ?? throw new WrongSettingException(
            "RabbitMq:ManagementUri is missing. A migration needs it: it makes the service's user, its queues and their policies. "
            + "Set an address such as https://user:password@host:15671/.");
        try
        {
            await RunAsync(WithUser(options.Value.Uri, management.UserInfo), management, cancel);
        }
        catch (Exception failure) when (IsOutage(failure) && !cancel.IsCancellationRequested)
        {
            throw new BrokerUnreachableException(failure);
        }
    }

    /// <summary>No message is dropped: one that exceeds the delivery limit is dead-lettered to the error queue, at least once.</summary>
    public static object Policy(string queue, int brokerVersion)
    {
        var definition = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["dead-letter-exchange"] = "",
            ["dead-letter-routing-key"] = BrokerTopology.ErrorQueue(queue),
            ["dead-letter-strategy"] = "at-least-once",
            ["overflow"] = "reject-publish",
        };
        if (brokerVersion >= 4)
            definition["delivery-limit"] = DeliveryLimit;
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["pattern"] = $"^{Regex.Escape(queue)}$",
            ["definition"] = definition,
            ["apply-to"] = "queues",
        };
    }

    private async Task RunAsync(Uri manager, Uri management, CancellationToken cancel)
    {
        using var http = new BrokerManagement(management, new ConnectionFactory { Uri = manager }.VirtualHost);
        var version = await http.MajorVersionAsync(cancel);
        await PutUserAsync(http, options.Value.Uri, BrokerRights.OfService(service.Name), cancel);
        if (options.Value.ErrorsUri is { } errors)
            await PutUserAsync(http, errors, BrokerRights.OfErrorsTool, cancel);
        if (options.Value.ScalerUri is { } scaler)
            await PutUserAsync(http, scaler, BrokerRights.OfScaler, cancel);
        foreach (var queue in await topology.DeclareAsync(manager, cancel))
            await http.PutPolicyAsync(queue, Policy(queue, version), cancel);
    }

    /// <summary>The management API does not respond; it starts some seconds after the broker itself.</summary>
    private static bool IsOutage(Exception failure) =>
        failure is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError }
            or TaskCanceledException { InnerException: TimeoutException };

    private static Uri WithUser(Uri address, string userInfo) => new UriBuilder(address)
    {
        UserName = userInfo.Split(':', 2)[0],
        Password = userInfo.Split(':', 2) is [_, var password] ? password : "",
    }.Uri;

    private static Task PutUserAsync(BrokerManagement http, Uri address, BrokerRights rights, CancellationToken cancel) =>
        http.PutUserAsync(RabbitMqOptions.UserOf(address), RabbitMqOptions.PasswordOf(address), rights, cancel);
}
