using EspaceFamille.Notifications.Domain;

namespace EspaceFamille.Notifications.Sending;

/// <summary>
/// When a mail is tried, and tried again: 5 s after the first failure, each pause twice the one before, up to an hour;
/// three days after its first attempt it is given up.
/// </summary>
internal static class RetryRules
{
    /// <summary>A card wakes its mails when it comes; this only covers a wake-up that was lost.</summary>
    public static readonly TimeSpan CardPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <param name="lease">How long it is kept from other dispatchers; an attempt ends well before.</param>
    public static Mail Take(Mail mail, TimeSpan lease, DateTimeOffset now) => mail with { DueAt = now + lease, WaitsForCard = false };

    public static Mail WaitForCard(Mail mail, DateTimeOffset now) => mail with { DueAt = now + CardPause, WaitsForCard = true };

    public static Mail Wake(Mail mail, DateTimeOffset now) => mail with { DueAt = now, WaitsForCard = false };

    public static Mail After(Mail mail, SmtpAnswer answer, DateTimeOffset now)
    {
        var tried = mail with { Deliveries = [.. mail.Deliveries, new Delivery { At = now, Result = answer.Result, Answer = answer.Text }] };
        return answer.Result switch
        {
            DeliveryResult.Accepted => tried with { State = MailState.Sent, SentAt = now },
            DeliveryResult.RefusedForGood => tried with { State = MailState.Failed },
            DeliveryResult.TryLater when now - tried.Deliveries[0].At >= Patience => tried with { State = MailState.Failed },
            DeliveryResult.TryLater => tried with { DueAt = now + Pause(tried.Deliveries.Count) },
        };
    }

    /// <summary>The pause after that many failed attempts, the first being 1.</summary>
    public static TimeSpan Pause(int failures) =>
        failures > 10 ? LongestPause : TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << (failures - 1), LongestPause.Ticks));
}
