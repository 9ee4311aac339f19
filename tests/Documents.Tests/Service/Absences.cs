using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.Reviews;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Tests.Service;

/// <summary>Messages as the reservations service publishes them.</summary>
internal static class Absences
{
    /// <summary>The place of the enrolment.</summary>
    public const string Place = "place-1";

    public static AbsenceDeclared Declared(string household, params string[] documentIds) => new()
    {
        Request = new RequestHead
        {
            Id = Ids.New(),
            Number = "ABS-2026-000001",
            HouseholdId = household,
            ChildId = "child-1",
            SubmittedBy = $"parent-of-{household}",
            Recipients = [],
        },
        Version = 1,
        DeclaredAt = new DateTimeOffset(2026, 12, 10, 8, 0, 0, TimeSpan.Zero),
        From = new DateOnly(2026, 12, 14),
        To = new DateOnly(2026, 12, 18),
        Days = [new EnrolmentDays { EnrolmentId = "enrolment-1", Days = [new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 15)] }],
        PlaceIds = [Place],
        Documents = [.. documentIds.Select(id => new DeclaredDocument { DocumentId = id, Files = [] })],
    };

    /// <summary>The same as the request that opens a review.</summary>
    public static ReviewedRequest Reviewed(string household, params string[] documentIds) =>
        ReviewedRequest.Of(Declared(household, documentIds));

    /// <summary>A declaration with the document of this receipt.</summary>
    public static AbsenceDeclared Declared(Receipt receipt) => Declared(receipt.HouseholdId) with
    {
        Documents = [new DeclaredDocument { DocumentId = receipt.DocumentId, Files = receipt.Files }],
    };

    public static AbsenceWithdrawn Withdrawn(AbsenceDeclared absence) => new()
    {
        Request = absence.Request,
        Version = absence.Version + 1,
        WithdrawnAt = absence.DeclaredAt.AddMinutes(5),
    };

    public static RequestReference Request(AbsenceDeclared absence) =>
        new() { Kind = RequestKind.Absence, RequestId = absence.Request.Id };
}
