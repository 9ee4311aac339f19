using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>
/// A waiting review may be assigned, by any agent who may review it, to one who may review it too. It only orders the work: each of them
/// may still decide it.
/// </summary>
internal static class AssignmentRules
{
    /// <param name="agent">The access of the agent; null to assign it to nobody.</param>
    /// <returns>Null when nothing changes: it is assigned so already, or has ended.</returns>
    public static (Change<Review>? Change, AssignmentRefusal? Refusal) Assign(Review review, StaffAccess? agent)
    {
        if (review.AssignedTo == agent?.AccountId)
            return (null, null);
        if (review.State is not ReviewState.Waiting)
            return (null, AssignmentRefusal.Ended);
        return agent?.MayReview(review) == false
            ? (null, AssignmentRefusal.WithoutRight)
            : (new(review with { AssignedTo = agent?.AccountId }), null);
    }
}

/// <summary>Why a review is not assigned to somebody.</summary>
internal enum AssignmentRefusal
{
    /// <summary>It was decided or closed.</summary>
    Ended,

    /// <summary>That agent may not review it: another kind or place, or the own household.</summary>
    WithoutRight,
}
