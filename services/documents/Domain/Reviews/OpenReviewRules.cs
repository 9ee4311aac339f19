using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>The first state of a review.</summary>
internal static class OpenReviewRules
{
    /// <param name="automatic">
    /// Qualifications that need no agent. All documents must be of such a kind, be available as declared, and be free of malware.
    /// </param>
    public static Change<Review> Open(
        AbsenceDeclared absence, IReadOnlyList<SupportingDocument> attached, IReadOnlyCollection<string> automatic, DateTimeOffset now)
    {
        var waiting = new Review
        {
            Id = absence.Request.Id,
            RequestKind = RequestKind.Absence,
            HouseholdId = absence.Request.HouseholdId,
            ChildId = absence.Request.ChildId,
            Number = absence.Request.Number,
            DeclaredAt = absence.DeclaredAt,
            From = absence.From,
            To = absence.To,
            Days = [.. absence.Days.SelectMany(enrolment => enrolment.Days).Distinct().Order()],
            DocumentIds = [.. attached.Select(document => document.Id)],
            MissingDocuments = absence.Documents.Count(declared => !attached.Any(document => IsComplete(document, declared))),
            UnscannedDocumentIds = [.. attached.Where(ScanRules.IsPending).Select(document => document.Id)],
            State = ReviewState.Waiting,
            Readings = [],
        };
        var needsNoAgent = attached.Count > 0 && waiting.MissingDocuments == 0
            && attached.All(document => automatic.Contains(document.Qualification) && !ScanRules.IsInfected(document));
        return DecideReviewRules.AcceptIfScanned(waiting with { AcceptedOnceScanned = needsNoAgent }, now);
    }

    /// <summary>The closed review of an absence whose withdrawal was delivered first: its declaration then opens nothing.</summary>
    public static Review ClosedBeforeOpening(AbsenceWithdrawn absence) => new()
    {
        Id = absence.Request.Id,
        RequestKind = RequestKind.Absence,
        HouseholdId = absence.Request.HouseholdId,
        ChildId = absence.Request.ChildId,
        Number = absence.Request.Number,
        DeclaredAt = absence.WithdrawnAt,
        Days = [],
        DocumentIds = [],
        State = ReviewState.Closed,
        EndedAt = absence.WithdrawnAt,
        Readings = [],
    };

    private static bool IsComplete(SupportingDocument document, DeclaredDocument declared) =>
        document.Id == declared.DocumentId && declared.Files.All(file => document.Files.Any(stored => stored.FileId == file.FileId));
}
