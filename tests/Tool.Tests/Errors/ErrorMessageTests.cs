using System.Text;
using EspaceFamille.Tool.Errors;
using RabbitMQ.Client;
using Xunit;

namespace EspaceFamille.Tool.Tests.Errors;

/// <summary>What is shown of a message: its type and why it lies in its queue, and nothing that it may have been forged with.</summary>
public sealed class ErrorMessageTests
{
    private const string Queue = "documents-absence-declared";

    [Theory]
    [InlineData(
        "EspaceFamille.Contracts.Identity:ContactChanged", "EspaceFamille.Contracts.Identity.ContactChanged",
        $"{Queue} does not consume messages of this type")]
    [InlineData(
        "EspaceFamille.Contracts.Billing:InvoiceIssued", "EspaceFamille.Contracts.Billing.InvoiceIssued",
        "this version has no messages of this type")]
    [InlineData("Johan TOULEMONDE", "unknown", "it names no type of message of Espace Famille")]
    [InlineData("EspaceFamille.Contracts.Johan TOULEMONDE", "unknown", "it names no type of message of Espace Famille")]
    public void Of_SkippedMessage_StatesTheTypeAndTheReason(string urn, string type, string reason)
    {
        var message = Of(
            $$"""{ "messageType": ["urn:message:{{urn}}"], "sentTime": "2026-11-25T08:00:00Z", "message": { "lastName": "TOULEMONDE" } }""",
            $"{Queue}_skipped", []);

        Assert.Equal((type, $"sent at 2026-11-25T08:00:00.0000000Z, skipped: {reason}"), (message.Type, message.Cause));
        Assert.DoesNotContain("TOULEMONDE", message.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.InvalidOperationException", "failed at 2026-11-25T08:00:00.0000000Z by System.InvalidOperationException")]
    [InlineData("Johan cannot be processed", "failed at 2026-11-25T08:00:00.0000000Z by unknown")]
    public void Of_FailedMessage_StatesTimeAndExceptionOnly(string exception, string cause)
    {
        var headers = Headers(("MT-Fault-ExceptionType", exception), ("MT-Fault-Timestamp", "2026-11-25T08:00:00Z"));

        Assert.Equal(cause, Of("{}", $"{Queue}_error", headers).Cause);
    }

    [Fact]
    public void Of_MessageThatTheBrokerMoved_StatesThatItWasDeliveredTooOften() => Assert.StartsWith(
        $"moved by the broker: {Queue} was given it too often",
        Of("{}", $"{Queue}_error", Headers(("x-first-death-reason", "delivery_limit"))).Cause, StringComparison.Ordinal);

    [Fact]
    public void Of_NoMessageAtAll_StatesItsSizeAlone()
    {
        var message = Of("Johan TOULEMONDE", $"{Queue}_skipped", []);

        Assert.Equal(
            ("unknown", "sent at unknown, skipped: it names no type of message of Espace Famille", "16 bytes that are not a message"),
            (message.Type, message.Cause, message.Body));
    }

    private static Dictionary<string, object?> Headers(params IEnumerable<(string Name, string Value)> headers) =>
        headers.ToDictionary(header => header.Name, header => (object?)Encoding.UTF8.GetBytes(header.Value), StringComparer.Ordinal);

    private static ErrorMessage Of(string body, string queue, Dictionary<string, object?> headers) => ErrorMessage.Of(
        new BasicGetResult(1, false, "", "", 0, new BasicProperties { Headers = headers }, Encoding.UTF8.GetBytes(body)), queue);
}
