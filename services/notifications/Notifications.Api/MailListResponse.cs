namespace EspaceFamille.Notifications.Api;

/// <summary><c>GET /api/notifications/mails</c>: one page of all mails, newest first.</summary>
/// <param name="Mails">The mails of the page.</param>
/// <param name="Next" example="2026-12-02T08:15:00.0000000Z_0193a5c4-7c11-7d2e-9a3b-5f1d2c3b4a59">
/// The <c>after</c> parameter of the next page; null on the last one.
/// </param>
public sealed record MailListResponse(IReadOnlyList<MailResponse> Mails, string? Next);

/// <summary>A mail as agents and operators see it: no name, no text.</summary>
/// <param name="Id">The mail's id.</param>
/// <param name="Template" example="absence-received">The name of its templates, such as <c>absence-received</c>.</param>
/// <param name="State">How far the mail is.</param>
/// <param name="WaitsForCard">Whether the contact card of its recipient has not arrived from identity yet.</param>
/// <param name="CreatedAt" example="2026-12-02T08:15:00Z">When the mail was created.</param>
/// <param name="DueAt" example="2026-12-02T08:15:00Z">The next attempt; while an attempt runs, the end of its lease.</param>
/// <param name="SentAt" example="2026-12-02T08:15:02Z">Null until the mail server accepted it.</param>
/// <param name="Attempts" example="1">Number of attempts to send it.</param>
/// <param name="LastResult">The result of the last attempt; null before the first.</param>
public sealed record MailResponse(
    string Id,
    string Template,
    MailState State,
    bool WaitsForCard,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? SentAt,
    int Attempts,
    DeliveryResult? LastResult)
{
    /// <summary>The recipient's account.</summary>
    public string? AccountId { get; init; }

    /// <summary>The household of the request that the mail is about.</summary>
    public string? HouseholdId { get; init; }

    /// <summary>The id of that request; null where the mail is about no request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The number of that request.</summary>
    /// <example>ABS-2026-000123</example>
    public string? Number { get; init; }

    /// <summary>The mail server's answer to the last attempt, or the error with its root cause first. It may name the address.</summary>
    /// <example>550 5.1.1 No such user</example>
    public string? LastAnswer { get; init; }

    /// <summary>When an agent had it sent again; null unless one did.</summary>
    /// <example>2026-12-03T09:15:00Z</example>
    public DateTimeOffset? ResentAt { get; init; }
}
