using System.Globalization;

namespace EspaceFamille.Reservations.Domain.Absences;

/// <summary>
/// A reserved day that an absence holds from its declaration to its outcome or withdrawal. Its key is unique among all claims,
/// so that of two concurrent declarations for one day exactly one is saved.
/// </summary>
/// <param name="Key">Enrolment and day.</param>
/// <param name="RequestId">The request that reserved the day; null for an imported one. A day that another request has reserved
/// since is no longer the absence's.</param>
internal sealed record DayClaim(string Key, string EnrolmentId, DateOnly Day, string? RequestId)
{
    public static DayClaim Of(string enrolmentId, DateOnly day, string? requestId) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{enrolmentId}:{day:yyyy-MM-dd}"), enrolmentId, day, requestId);
}
