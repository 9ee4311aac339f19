using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RabbitMQ.Client;

namespace EspaceFamille.Tool.Errors;

/// <summary>A message that was not consumed, as an operator may see it. What cannot be parsed is shown as unknown, never as it is.
/// </summary>
/// <param name="Id">Its message id, or a hash of its bytes where it has none.</param>
/// <param name="Cause">When and why it was moved to its queue.</param>
internal sealed record ErrorMessage(string Id, string Type, string Cause, string Body)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="queue">The error queue that it lies in.</param>
    public static ErrorMessage Of(BasicGetResult delivery, string queue)
    {
        var envelope = Parse(delivery.Body.Span);
        var type = MessageTypeName.Of(envelope);
        return new ErrorMessage(
            IdOf(delivery), type.Text, ErrorCauses.Of(delivery, queue, type, envelope),
            envelope?["message"] is { } message
                ? MaskingRules.Mask(message)!.ToJsonString(Indented)
                : $"{delivery.Body.Length} bytes that are not a message");
    }

    public static string IdOf(BasicGetResult delivery) => Guid.TryParse(delivery.BasicProperties.MessageId, out var id)
        ? $"{id}"
        : Convert.ToHexStringLower(SHA256.HashData(delivery.Body.Span).AsSpan(0, 16));

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
