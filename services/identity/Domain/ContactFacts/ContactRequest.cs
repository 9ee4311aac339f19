using EspaceFamille.Contracts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>
/// A change of an adult's or a child's own contact facts, as the list of requests shows it: without the facts. It has taken
/// effect.
/// </summary>
internal sealed record ContactRequest(string Id, string Number, RequestKind Kind, DateTimeOffset At)
{
    /// <summary>Null where the adult made it.</summary>
    public OnBehalf? OnBehalf { get; init; }

    /// <summary>Null for a change of an adult's facts.</summary>
    public string? ChildId { get; init; }

    /// <summary>The account that made a change of a child's facts; null for an adult's, which is the account's own.</summary>
    public string? SubmittedBy { get; init; }
}
