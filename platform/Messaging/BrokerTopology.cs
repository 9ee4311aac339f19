using System.Net;
using System.Text.RegularExpressions;
using EspaceFamille.Contracts;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>
/// What the broker needs before a service serves, made by the management user: the service's user with its permissions, its
/// exchanges, queues and bindings, the <c>_error</c> and <c>_skipped</c> queues of each queue before the first message that cannot be
/// consumed, and its policy.
/// </summary>
internal sealed class BrokerTopology(IOptions<RabbitMqOptions> options, ConsumedMessages consumed, ServiceName service)
{
    /// <summary>Far more than any restart or outage causes; RabbitMQ 4 would otherwise drop a message at 20.</summary>
    private const int DeliveryLimit = 100;

    /// <summary>Idempotent, also when two processes run it at the same time.</summary>
    /// <exception cref="RefusedStartException">There is no management user, or the broker refuses it.</exception>
    public async Task DeployAsync(CancellationToken cancel)
    {
        var management = options.Value.ManagementUri ?? throw new WrongSettingException(
            "RabbitMq:ManagementUri is missing. A migration needs it: it makes the service's user, its queues and their policies. "
            + "Set an address such as https://user:password@host:15671/.");
        try
        {
            await DeployAsync(WithUser(options.Value.Uri, management.UserInfo), management, cancel);
        }
        catch (Exception failure) when (IsOutage(failure) && !cancel.IsCancellationRequested)
        {
            throw new BrokerUnreachableException(failure);
        }
    }

    /// <summary>Declares the exchanges, queues and bindings with the user of the address, and returns the queues.</summary>
    public async Task<IReadOnlyCollection<string>> DeclareAsync(Uri manager, CancellationToken cancel)
    {
        try
        {
            await using var connection = await BrokerAccess.ConnectAsync(manager, cancel);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            var queues = await consumed.ByQueueAsync();
            foreach (var message in MessageCatalogue.All.Where(IsOwn).Concat(queues.Values.SelectMany(messages => messages)).Distinct())
                await DeclareExchangeAsync(channel, ExchangeOf(message), cancel);
            foreach (var (queue, messages) in queues)
            {
                await DeclareQueueAsync(channel, ErrorQueue(queue), cancel);
                await DeclareQueueAsync(channel, SkippedQueue(queue), cancel);
                await DeclareQueueAsync(channel, queue, cancel);
                foreach (var message in messages)
                    await channel.ExchangeBindAsync(queue, ExchangeOf(message), "", cancellationToken: cancel);
            }

            return [.. queues.Keys];
        }
        catch (Exception failure) when (failure is not RefusedStartException && StartFailures.RefusalIn(failure) is not null)
        {
            throw new WrongSettingException(
                $"RabbitMq:ManagementUri: the broker refuses the user {RabbitMqOptions.UserOf(manager)}, its password or its permissions "
                + $"in the virtual host ({failure.GetBaseException().Message}). Correct it and start again.");
        }
    }

    /// <summary>No message is dropped: one that exceeds the delivery limit is dead-lettered to the error queue, at least once.</summary>
    public static object Policy(string queue, int brokerVersion)
    {
        var definition = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["dead-letter-exchange"] = "",
            ["dead-letter-routing-key"] = ErrorQueue(queue),
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

    private async Task DeployAsync(Uri manager, Uri management, CancellationToken cancel)
    {
        using var http = new BrokerManagement(management, new ConnectionFactory { Uri = manager }.VirtualHost);
        var version = await http.MajorVersionAsync(cancel);
        await PutUserAsync(http, options.Value.Uri, BrokerRights.OfService(service.Name), cancel);
        if (options.Value.ErrorsUri is { } errors)
            await PutUserAsync(http, errors, BrokerRights.OfErrorsTool, cancel);
        foreach (var queue in await DeclareAsync(manager, cancel))
            await http.PutPolicyAsync(queue, Policy(queue, version), cancel);
    }

    /// <summary>The management API does not respond; it starts some seconds after the broker itself.</summary>
    private static bool IsOutage(Exception failure) =>
        failure is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError }
            or TaskCanceledException { InnerException: TimeoutException };

    private bool IsOwn(Type message) =>
        message.Namespace == $"{typeof(MessageCatalogue).Namespace}.{BrokerRights.Namespace(service.Name)}";

    private static string ErrorQueue(string queue) => $"{queue}_error";

    /// <summary>Where the bus moves messages of a type that the queue does not consume.</summary>
    private static string SkippedQueue(string queue) => $"{queue}_skipped";

    private static string ExchangeOf(Type message) => new RabbitMqMessageNameFormatter().GetMessageName(message);

    private static Uri WithUser(Uri address, string userInfo) => new UriBuilder(address)
    {
        UserName = userInfo.Split(':', 2)[0],
        Password = userInfo.Split(':', 2) is [_, var password] ? password : "",
    }.Uri;

    private static Task PutUserAsync(BrokerManagement http, Uri address, BrokerRights rights, CancellationToken cancel) =>
        http.PutUserAsync(RabbitMqOptions.UserOf(address), RabbitMqOptions.PasswordOf(address), rights, cancel);

    /// <summary>With the same arguments as the bus, which would fail on a difference.</summary>
    private static Task DeclareExchangeAsync(IChannel channel, string name, CancellationToken cancel) =>
        channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancel);

    private static async Task DeclareQueueAsync(IChannel channel, string name, CancellationToken cancel)
    {
        await DeclareExchangeAsync(channel, name, cancel);
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" }, cancellationToken: cancel);
        await channel.QueueBindAsync(name, name, "", cancellationToken: cancel);
    }
}
