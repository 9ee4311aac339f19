namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>
/// A mail about an act of the town collects what the act does to the plannings of a household, one message each, until none has
/// arrived for two minutes: longer than the act's job pauses between two plannings, also after a crash.
/// </summary>
internal static class ActMailRules
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>A new mail that collects further days before it is sent.</summary>
    public static Mail Begin(Mail mail, DateTimeOffset now) => mail with { Held = true, DueAt = now + Quiet };

    /// <summary>The mail with further days; null when it has them, or is no longer waiting for any.</summary>
    public static Mail? Collect(Mail mail, ActFacts further, DateTimeOffset now)
    {
        if (mail is not { State: MailState.Pending, Held: true, Facts: ActFacts collected } || Has(mail, further))
            return null;
        var latest = mail.CreatedAt + LongestWait;
        return mail with
        {
            Facts = collected with { Parts = [.. collected.Parts, .. further.Parts] },
            DueAt = now + Quiet < latest ? now + Quiet : latest,
        };
    }

    /// <summary>Whether the mail states these days.</summary>
    public static bool Has(Mail mail, ActFacts further) => mail.Facts is ActFacts collected
        && further.Parts.All(part => collected.Parts.Any(stated => stated.MessageId == part.MessageId));
}
