namespace EspaceFamille.Notifications.Api;

/// <summary><c>GET /api/notifications/me/mails</c>: the newest hundred mails to the caller's account, newest first.</summary>
/// <param name="Mails">The mails.</param>
public sealed record MyMailListResponse(IReadOnlyList<MyMailResponse> Mails);

/// <summary>A mail to the caller: its subject matter and its state, not its text.</summary>
/// <param name="Template" example="absence-received">The name of its templates, such as <c>absence-received</c>.</param>
/// <param name="State">How far the mail is.</param>
/// <param name="CreatedAt" example="2026-12-02T08:15:00Z">When the mail was created.</param>
/// <param name="SentAt" example="2026-12-02T08:15:02Z">Null until the mail server accepted it.</param>
public sealed record MyMailResponse(string Template, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);
