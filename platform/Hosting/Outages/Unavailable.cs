using System.Net.Sockets;
using MongoDB.Driver;
using RabbitMQ.Client.Exceptions;

namespace EspaceFamille.Platform;

/// <summary>Which exceptions mean that the database or the broker is unavailable: HTTP requests answer 503, all else retries.</summary>
public static class Unavailable
{
    /// <summary>
    /// Error codes of the server that a later retry can overcome: a time limit, a shutdown, no primary, a full disk, a write that
    /// was not replicated in time.
    /// </summary>
    private static readonly HashSet<int> TransientCodes =
        [6, 7, 50, 64, 89, 91, 133, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031];

    /// <summary>Whether the database did not respond, or responded that it cannot do its work now.</summary>
    public static bool IsDatabase(Exception failure) => failure switch
    {
        MongoConnectionException or MongoNotPrimaryException or MongoNodeIsRecoveringException or MongoWaitQueueFullException
            or MongoExecutionTimeoutException or MongoConnectionPoolPausedException or TimeoutException => true,
        MongoCommandException command => TransientCodes.Contains(command.Code),
        MongoWriteException { WriteError: { } error } => TransientCodes.Contains(error.Code),
        MongoWriteException { WriteConcernError: { } concern } => TransientCodes.Contains(concern.Code),
        MongoBulkWriteException bulk => bulk.WriteErrors.All(error => TransientCodes.Contains(error.Code)),
        _ => false,
    };

    /// <summary>Whether the broker could not be reached. A refused user or password is not an outage.</summary>
    public static bool IsBroker(Exception failure) =>
        failure is SocketException or HttpRequestException or BrokerUnreachableException or MassTransit.RabbitMqConnectionException;

    /// <summary>Whether waiting can help: the database, the broker or another host is unavailable.</summary>
    internal static bool IsPassing(Exception failure) =>
        (IsDatabase(failure) || IsBroker(failure)) && StartFailures.RefusalIn(failure) is null;
}
