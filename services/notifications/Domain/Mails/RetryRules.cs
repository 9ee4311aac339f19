namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>
/// When a mail is sent and retried: 5 s after the first failure, then with exponential back-off up to an hour. Three days after
/// its first attempt it has failed.
/// </summary>
internal static class RetryRules
{
    /// <summary>A new contact card makes its mails due at once; this only covers a crash before it did.</summary>
    public static readonly TimeSpan CardPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    /// <param name="lease">How long no other dispatcher takes the mail; longer than one attempt.</param>
    public static Mail Take(Mail mail, TimeSpan lease, DateTimeOffset now) =>
        mail with { DueAt = now + lease, WaitsForCard = false, Held = false };

    public static Mail WaitForCard(Mail mail, DateTimeOffset now) => mail with { DueAt = now + CardPause, WaitsForCard = true };

    public static Mail Wake(Mail mail, DateTimeOffset now) => mail with { DueAt = now, WaitsForCard = false };

    /// <summary>A failed mail that is tried again, for three more days. Null for any other.</summary>
    public static Mail? Resend(Mail mail, DateTimeOffset now) =>
        mail.State is MailState.Failed ? mail with { State = MailState.Pending, DueAt = now, ResentAt = now } : null;

    public static Mail After(Mail mail, Delivery attempt)
    {
        var tried = mail with { Deliveries = [.. mail.Deliveries, attempt] };
        var counted = tried.Deliveries.Where(delivery => tried.ResentAt is not { } resent || delivery.At >= resent).ToArray();
        return attempt.Result switch
        {
            DeliveryResult.Accepted => tried with { State = MailState.Sent, SentAt = attempt.At },
            DeliveryResult.Rejected => tried with { State = MailState.Failed },
            DeliveryResult.Retryable when attempt.At - counted[0].At >= GiveUpAfter => tried with { State = MailState.Failed },
            DeliveryResult.Retryable => tried with { DueAt = attempt.At + Pause(counted.Length) },
        };
    }

    /// <summary>The pause after that many failed attempts, the first being 1.</summary>
    public static TimeSpan Pause(int failures) =>
        failures > 10 ? LongestPause : TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << (failures - 1), LongestPause.Ticks));
}
