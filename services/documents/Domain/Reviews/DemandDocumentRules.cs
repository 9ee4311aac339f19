using EspaceFamille.Contracts.Documents;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>An agent requests another document from the family of a waiting request, which stays waiting.</summary>
internal static class DemandDocumentRules
{
    public const int MaxDemands = 10;

    /// <summary>Why the agent cannot ask now; null when that is possible.</summary>
    public static DemandRefusal? Refusal(Review review) => review switch
    {
        { WithdrawnAt: not null } => DemandRefusal.Withdrawn,
        { State: not ReviewState.Waiting } => DemandRefusal.Decided,
        { Demands.Count: >= MaxDemands } => DemandRefusal.TooMany,
        _ => null,
    };

    /// <summary>Whether the last demand is this one, and the family has not answered it: a duplicate of its request.</summary>
    /// <param name="last">The words of the last demand, opened; null when there is none.</param>
    public static bool IsLast(Review review, string? last, string words, string agent) =>
        review.AwaitsFamily() && review.Demands[^1].By == agent && last == words;

    /// <summary>The review with the demand and the message about it; an agent reads the answer, so that no setting accepts it.</summary>
    /// <param name="words">Sealed for the review.</param>
    public static Change<Review>? Demand(Review review, byte[] words, string agent, DateTimeOffset now)
    {
        if (Refusal(review) is not null || review.Head is not { } head)
            return null;
        var demand = new DocumentDemand { Number = review.Demands.Count + 1, By = agent, At = now, SealedWords = words };
        return new(
            review with { Demands = [.. review.Demands, demand], AcceptedOnceAnalysed = false },
            (long version) => new SupportingDocumentsDemanded
            {
                RequestKind = review.RequestKind,
                Request = head,
                Version = version,
                Number = demand.Number,
                DemandedAt = now,
            });
    }
}

/// <summary>Why no document can be asked for.</summary>
internal enum DemandRefusal
{
    Withdrawn,
    Decided,
    TooMany,
}
