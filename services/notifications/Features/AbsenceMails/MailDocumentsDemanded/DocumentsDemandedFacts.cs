using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailDocumentsDemanded;

/// <summary>An agent requests another document. What is requested can reveal health data: the family reads it in its pages.</summary>
internal sealed record DocumentsDemandedFacts : MailFacts
{
    public override string Template => "documents-demanded";
    public override string? Follows => "absence-received";
    public override long Occurrence => DemandNumber;
    public required string Number { get; init; }

    /// <summary>1 for the first demand about the request.</summary>
    public int DemandNumber { get; init; } = 1;

    public static DocumentsDemandedFacts Of(SupportingDocumentsDemanded demand) =>
        new() { Number = demand.Request.Number, DemandNumber = demand.Number };

    public static IReadOnlyList<DocumentsDemandedFacts> Samples { get; } = [new() { Number = "ABS-2026-000123" }];
}
