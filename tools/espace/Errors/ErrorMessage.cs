using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EspaceFamille.Contracts;
using RabbitMQ.Client;

namespace EspaceFamille.Tool.Errors;

/// <summary>A message that failed, as an operator may see it. What cannot be parsed is shown as unknown, never as it is.</summary>
/// <param name="Id">Its message id, or a hash of its bytes where it has none.</param>
/// <param name="FailedAt">ISO 8601, UTC.</param>
/// <param name="Fault">The exception's type; its text may quote the message.</param>
internal sealed record ErrorMessage(string Id, string Type, string FailedAt, string Fault, string Body)
{
    private const string Unknown = "unknown";
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ErrorMessage Of(BasicGetResult delivery)
    {
        var envelope = Parse(delivery.Body.Span);
        return new ErrorMessage(
            IdOf(delivery), TypeOf(envelope), TimeOf(delivery), FaultOf(delivery),
            envelope?["message"] is { } message
                ? MaskingRules.Mask(message)!.ToJsonString(Indented)
                : $"{delivery.Body.Length} bytes that are not a message");
    }

    private static string IdOf(BasicGetResult delivery) => Guid.TryParse(delivery.BasicProperties.MessageId, out var id)
        ? $"{id}"
        : Convert.ToHexStringLower(SHA256.HashData(delivery.Body.Span).AsSpan(0, 16));

    private static string TypeOf(JsonObject? envelope) => (envelope?["messageType"] as JsonArray)?
        .Select(urn => $"{urn}".Replace("urn:message:", "", StringComparison.Ordinal).Replace(':', '.'))
        .FirstOrDefault(name => MessageCatalogue.Find(name) is not null) ?? Unknown;

    private static string TimeOf(BasicGetResult delivery) =>
        DateTimeOffset.TryParse(
            Header(delivery, FaultHeaders.Timestamp), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : Unknown;

    private static string FaultOf(BasicGetResult delivery)
    {
        var type = Header(delivery, FaultHeaders.ExceptionType);
        return type.Length > 0 && type.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '+' or '`' or '_')
            ? type
            : Unknown;
    }

    private static string Header(BasicGetResult delivery, string name)
    {
        object? value = null;
        delivery.BasicProperties.Headers?.TryGetValue(name, out value);
        return value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}";
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
