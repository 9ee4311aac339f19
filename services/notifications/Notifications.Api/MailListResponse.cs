namespace EspaceFamille.Notifications.Api;

/// <summary><c>GET /api/notifications/mails</c>: one page of all mails, newest first.</summary>
/// <param name="Next">The <c>after</c> parameter of the next page; null on the last one.</param>
public sealed record MailListResponse(IReadOnlyList<MailResponse> Mails, string? Next);

/// <summary>A mail as an operator sees it: no address, no name, no text.</summary>
/// <param name="Template">The name of its templates, such as <c>absence-received</c>.</param>
/// <param name="WaitsForCard">Whether the contact card of its recipient has not arrived from identity yet.</param>
/// <param name="DueAt">The next attempt; while an attempt runs, the end of its lease.</param>
/// <param name="SentAt">Null until the mail server accepted it.</param>
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
    DeliveryResult? LastResult);
