using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>Creates a mail from the data of an event.</summary>
internal static class MailRules
{
    /// <param name="domain">The domain of the sender's address, which ends the Message-ID.</param>
    public static Mail New(RequestHead request, string account, MailFacts facts, string domain, string? traceparent, DateTimeOffset now)
    {
        var id = IdOf(facts.Template, request.Id, account, facts.Occurrence);
        return new Mail
        {
            Id = id,
            Template = facts.Template,
            AccountId = account,
            Facts = facts,
            Subject = MailSubject.Of(request),
            Follows = facts.Follows is { } first ? IdOf(first, request.Id, account, facts.FollowedOccurrence) : null,
            Held = facts.Follows is not null,
            MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16))}@{domain}",
            CreatedAt = now,
            State = MailState.Pending,
            DueAt = facts.Follows is null ? now : FollowRules.HeldUntil(null, now),
            Traceparent = traceparent,
        };
    }

    /// <summary>The days of several enrolments as one ascending list without duplicates.</summary>
    public static IReadOnlyList<DateOnly> Merge(IEnumerable<EnrolmentDays> enrolments) =>
        [.. enrolments.SelectMany(enrolment => enrolment.Days).Distinct().Order()];

    private static string IdOf(string template, string requestId, string account, long occurrence) => occurrence == 1
        ? $"{template}:{requestId}:{account}"
        : string.Create(CultureInfo.InvariantCulture, $"{template}:{requestId}:{account}:{occurrence}");
}
