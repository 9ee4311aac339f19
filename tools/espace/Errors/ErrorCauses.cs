using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RabbitMQ.Client;

namespace EspaceFamille.Tool.Errors;

/// <summary>States when and why a message was moved to its queue, by the headers of the bus and of the broker.</summary>
internal static class ErrorCauses
{
    private const string Unknown = MessageTypeName.Unknown;

    public static string Of(BasicGetResult delivery, string queue, MessageTypeName type, JsonObject? envelope)
    {
        var origin = ErrorQueueNames.Origin(queue);
        if (ErrorQueueNames.IsSkipped(queue))
            return $"sent at {Time($"{envelope?["sentTime"]}")}, skipped: {Skipped(origin, type)}";
        if (Header(delivery, FaultHeaders.DeadLetterReason) is "delivery_limit" && Header(delivery, FaultHeaders.ExceptionType) is "")
            return $"moved by the broker: {origin} was given it too often, and its consumer ended or lost its connection each time";
        return $"failed at {Time(Header(delivery, FaultHeaders.Timestamp))} by {Fault(Header(delivery, FaultHeaders.ExceptionType))}";
    }

    private static string Skipped(string origin, MessageTypeName type) => type switch
    {
        { IsInCatalogue: true } => $"{origin} does not consume messages of this type",
        { Text: Unknown } => "it names no type of message of Espace Famille",
        _ => "this version has no messages of this type",
    };

    private static string Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : Unknown;

    /// <summary>The exception's type alone: its text may quote the message.</summary>
    private static string Fault(string type) =>
        type.Length > 0 && type.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '+' or '`' or '_') ? type : Unknown;

    private static string Header(BasicGetResult delivery, string name)
    {
        object? value = null;
        delivery.BasicProperties.Headers?.TryGetValue(name, out value);
        return value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}";
    }
}
