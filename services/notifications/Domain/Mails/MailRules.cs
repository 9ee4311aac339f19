using System.Security.Cryptography;
using System.Text;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>Creates a mail from the data of an event.</summary>
internal static class MailRules
{
    /// <param name="subjectId">The id of what the mail is about: an absence, a request.</param>
    /// <param name="domain">The domain of the sender's address, which ends the Message-ID.</param>
    public static Mail New(string subjectId, string account, MailFacts facts, string domain, string? traceparent, DateTimeOffset now)
    {
        var id = $"{facts.Template}:{subjectId}:{account}";
        return new Mail
        {
            Id = id,
            Template = facts.Template,
            AccountId = account,
            Facts = facts,
            MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16))}@{domain}",
            CreatedAt = now,
            State = MailState.Pending,
            DueAt = now,
            Traceparent = traceparent,
        };
    }

    /// <summary>The days of several enrolments as one ascending list without duplicates.</summary>
    public static IReadOnlyList<DateOnly> Merge(IEnumerable<EnrolmentDays> enrolments) =>
        [.. enrolments.SelectMany(enrolment => enrolment.Days).Distinct().Order()];
}
