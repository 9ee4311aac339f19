using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Notifications.Api;

/// <summary>How one attempt to send a mail ended.</summary>
[JsonConverter(typeof(ApiEnumConverter<DeliveryResult>))]
public enum DeliveryResult
{
    /// <summary>A result that this version does not know. Read only, never written.</summary>
    Unknown,

    /// <summary>The mail server accepted the mail.</summary>
    Accepted,

    /// <summary>The mail server was unavailable, busy or failed: the mail is retried.</summary>
    Retryable,

    /// <summary>The mail server rejected the recipient permanently.</summary>
    Rejected,
}
