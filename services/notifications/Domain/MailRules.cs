using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Notifications.Domain;

/// <summary>What a new mail is, from what happened and to whom it is told.</summary>
internal static class MailRules
{
    /// <param name="thing">The id of what the mail is about: an absence, a request.</param>
    /// <param name="domain">The sender's domain, which ends the Message-ID.</param>
    public static Mail New(string thing, string account, MailFacts facts, string domain, string? traceparent, DateTimeOffset now)
    {
        var id = $"{facts.Template}:{thing}:{account}";
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

    /// <summary>Who reads of an act: the adult who acted, or the household's adults where an agent acted for them, and then
    /// never the agent. It may be nobody.</summary>
    public static IReadOnlyList<string> Recipients(string actor, IReadOnlyList<string>? mailsTo) => mailsTo ?? [actor];

    /// <summary>The days of several enrolments as one ascending list, each day once.</summary>
    public static IReadOnlyList<DateOnly> Merge(IEnumerable<Contracts.Reservations.EnrolmentDays> enrolments) =>
        [.. enrolments.SelectMany(enrolment => enrolment.Days).Distinct().Order()];
}
