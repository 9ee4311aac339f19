using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDue;

/// <summary>The proof of an absence is still awaited, and its deadline is near or has passed.</summary>
internal sealed record DocumentsDueFacts : MailFacts
{
    public override string Template => "documents-due";
    public override string? Follows => "absence-received";
    public required string Number { get; init; }
    public required DateTimeOffset Deadline { get; init; }
    public required DateTimeOffset LastResort { get; init; }

    /// <summary>The deadline had passed when the family was reminded: the service was stopped before it.</summary>
    public bool IsPast { get; init; }

    public static DocumentsDueFacts Of(SupportingDocumentsDue due) => new()
    {
        Number = due.Request.Number,
        Deadline = due.Due.Deadline,
        LastResort = due.Due.LastResort,
        IsPast = due.RemindedAt > due.Due.Deadline,
    };

    public static IReadOnlyList<DocumentsDueFacts> Samples { get; } = [Sample, Sample with { IsPast = true }];

    private static DocumentsDueFacts Sample => new()
    {
        Number = "ABS-2026-000123",
        Deadline = new DateTimeOffset(2026, 12, 18, 17, 3, 0, TimeSpan.Zero),
        LastResort = new DateTimeOffset(2026, 12, 28, 22, 59, 59, 999, TimeSpan.Zero),
    };
}
