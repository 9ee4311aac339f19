using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Notifications.Api;

/// <summary>How far a mail is.</summary>
[JsonConverter(typeof(ApiEnumConverter<MailState>))]
public enum MailState
{
    /// <summary>A state that this version does not know. Read only, never written.</summary>
    Unknown,

    /// <summary>Not yet accepted by the mail server: due, being retried, or without a contact card of its recipient.</summary>
    Pending,

    /// <summary>Accepted by the mail server.</summary>
    Sent,

    /// <summary>Permanently rejected for its recipient, or retried for three days without success.</summary>
    Failed,
}
