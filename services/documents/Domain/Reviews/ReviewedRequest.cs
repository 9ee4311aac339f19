using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>What opens a review, of whatever kind the request is.</summary>
internal sealed record ReviewedRequest(RequestKind Kind, RequestHead Head, DateTimeOffset DeclaredAt)
{
    public RequestReference Reference => new() { Kind = Kind, RequestId = Head.Id };

    /// <summary>The declared documents, with their files as the receipts stated them; no files where there was no receipt.</summary>
    public required IReadOnlyList<DeclaredDocument> Documents { get; init; }

    /// <summary>First day, inclusive; null for a request without days.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public IReadOnlyList<DateOnly> Days { get; init; } = [];
    public IReadOnlyList<string> PlaceIds { get; init; } = [];

    /// <summary>Until when the family adds the proof that it declared without; null where none is to follow.</summary>
    public ProofDue? ProofDue { get; init; }

    /// <summary>The town's setting may accept it without an agent; otherwise an agent decides, whatever its documents are.</summary>
    public bool MayBeAutomatic { get; init; }

    /// <summary>The account whose documents it may have; null for any of the household.</summary>
    public string? Owner => OwnershipRules.IsOfHousehold(Kind) ? null : Head.SubmittedBy;

    public static ReviewedRequest Of(AbsenceDeclared absence) => new(RequestKind.Absence, absence.Request, absence.DeclaredAt)
    {
        Documents = absence.Documents,
        From = absence.From,
        To = absence.To,
        Days = [.. absence.Days.SelectMany(enrolment => enrolment.Days).Distinct().Order()],
        PlaceIds = absence.PlaceIds ?? [],
        ProofDue = absence.ProofDue,
        MayBeAutomatic = true,
    };

    public static ReviewedRequest Of(AddressChangeRequested change) => new(RequestKind.AddressChange, change.Request, change.RequestedAt)
    {
        Documents = [.. change.DocumentIds.Select(id => new DeclaredDocument { DocumentId = id, Files = [] })],
    };
}
