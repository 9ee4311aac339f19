namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>
/// The order of two mails about one request: the decision's is due once the acknowledgement was accepted by the mail server, failed for
/// good, or is 60 s old.
/// </summary>
internal static class FollowRules
{
    public static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(60);

    /// <summary>The instant at which a mail is sent although the one before it is not.</summary>
    /// <param name="first">The mail before it; null while its message has not arrived.</param>
    public static DateTimeOffset HeldUntil(Mail? first, DateTimeOffset createdAt) => (first?.CreatedAt ?? createdAt) + LongestHold;

    /// <summary>Whether the mail before it is done with, so that the held mail is due at once.</summary>
    public static bool IsOver(Mail? first) => first?.State is MailState.Sent or MailState.Failed;

    /// <summary>The held mail, due now or when the mail before it is 60 s old. Null when nothing changes: it was taken or released
    /// since.</summary>
    public static Mail? Release(Mail held, Mail? first, DateTimeOffset now)
    {
        if (held is not { State: MailState.Pending, Held: true })
            return null;
        if (IsOver(first))
            return held with { Held = false, DueAt = now };
        var until = HeldUntil(first, held.CreatedAt);
        return until < held.DueAt ? held with { DueAt = until } : null;
    }
}
