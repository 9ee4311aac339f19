using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Absences;

/// <summary>How much a declaration may name. Checked before anything is read: each enrolment is a planning per school year.</summary>
internal static class DeclarationBounds
{
    /// <summary>More than all enrolments of a child in two school years.</summary>
    public const int MaxEnrolments = 50;
    private const int MaxReceipts = 50;

    /// <summary>Null within the bounds.</summary>
    public static ProblemHttpResult? Exceeded(IReadOnlyList<string> enrolmentIds, IReadOnlyList<string>? receipts)
    {
        if (enrolmentIds.Count > MaxEnrolments)
            return Problems.Field("enrolmentIds", $"Une absence concerne au plus {MaxEnrolments} inscriptions.");
        return receipts?.Count > MaxReceipts
            ? Problems.Field("receipts", $"Une absence comporte au plus {MaxReceipts} reçus.")
            : null;
    }
}
