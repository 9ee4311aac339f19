using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsUnreadable;

/// <summary>Submitted documents of which no page can be shown: the family is asked for others.</summary>
internal sealed record DocumentsUnreadableFacts : MailFacts
{
    public override string Template => "documents-unreadable";
    public override string? Follows => "absence-received";
    public override long Occurrence => ReviewVersion;
    public required string Number { get; init; }
    public required int Unreadable { get; init; }

    /// <summary>Of the write that found them: a redelivery has the same, a later find another.</summary>
    public required long ReviewVersion { get; init; }

    public static DocumentsUnreadableFacts Of(SupportingDocumentsUnreadable found) =>
        new() { Number = found.Request.Number, Unreadable = found.Unreadable, ReviewVersion = found.Version };

    public static IReadOnlyList<DocumentsUnreadableFacts> Samples { get; } =
    [
        new() { Number = "ABS-2026-000123", Unreadable = 1, ReviewVersion = 2 },
        new() { Number = "ABS-2026-000124", Unreadable = 2, ReviewVersion = 3 },
    ];
}
