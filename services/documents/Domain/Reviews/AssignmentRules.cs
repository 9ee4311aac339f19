using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A waiting review may be assigned to an agent, by any agent. It only orders the work: every agent may still decide it.</summary>
internal static class AssignmentRules
{
    /// <param name="agent">The agent's account; null to assign it to nobody.</param>
    /// <returns>Null when nothing changes: it is assigned so already, or has ended.</returns>
    public static Change<Review>? Assign(Review review, string? agent) =>
        review.State is not ReviewState.Waiting || review.AssignedTo == agent ? null : new(review with { AssignedTo = agent });
}
