using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsMissing;

/// <summary>Declared documents that the town no longer has: the family is asked for them again.</summary>
internal sealed record DocumentsMissingFacts : MailFacts
{
    public override string Template => "documents-missing";
    public override string? Follows => "absence-received";
    public required string Number { get; init; }
    public required int Missing { get; init; }

    public static DocumentsMissingFacts Of(SupportingDocumentsMissing missing) =>
        new() { Number = missing.Request.Number, Missing = missing.Missing };

    public static IReadOnlyList<DocumentsMissingFacts> Samples { get; } =
        [new() { Number = "ABS-2026-000123", Missing = 1 }, new() { Number = "ABS-2026-000124", Missing = 2 }];
}
