namespace EspaceFamille.Notifications.Api;

/// <summary><c>GET /api/notifications/me/mails</c>: the newest hundred mails to the caller's account, newest first.</summary>
public sealed record MyMailListResponse(IReadOnlyList<MyMailResponse> Mails);

/// <summary>A mail to the caller: its subject matter and its state, not its text.</summary>
/// <param name="Template">The name of its templates, such as <c>absence-received</c>.</param>
/// <param name="SentAt">Null until the mail server accepted it.</param>
public sealed record MyMailResponse(string Template, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);
