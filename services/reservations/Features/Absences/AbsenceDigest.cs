using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Absences;
using EspaceFamille.Reservations.Domain.Recaps;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>The digest of a declaration: household, child, enrolments, days with their action and state, reason, comment and documents, or
/// the rule by which the proof follows. A renewed receipt of the same files does not change it.</summary>
internal static class AbsenceDigest
{
    public static string Of(
        string householdId, DeclareAbsenceRequest request, IReadOnlyList<Receipt> receipts, AbsenceDecision decision,
        LaterProofRule? laterProof) => RecapDigest.Of(
    [
        "absence",
        householdId,
        request.ChildId,
        $"{request.From:yyyy-MM-dd} {request.To:yyyy-MM-dd}",
        $"{request.Reason}",
        AbsenceComment.Of(request.Comment) ?? "",
        .. request.EnrolmentIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id => $"enrolment {id}"),
        .. receipts.SelectMany(receipt => receipt.Files, (receipt, file) => $"file {receipt.DocumentId} {file.FileId}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        .. laterProof is { } rule ? [$"proof within {rule.Hours} {rule.LastResortDays}"] : Array.Empty<string>(),
        .. decision.Days.Select(day => $"absent {day.Day:yyyy-MM-dd} {day.State} {day.EnrolmentId}").Order(StringComparer.Ordinal),
        .. decision.AlreadyServed.Select(day => $"served {day.Day:yyyy-MM-dd} {day.EnrolmentId}").Order(StringComparer.Ordinal),
    ]);
}
