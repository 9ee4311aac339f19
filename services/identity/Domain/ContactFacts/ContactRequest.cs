using EspaceFamille.Contracts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>A change of an adult's own contact facts, as the list of requests shows it: without the facts. It has taken effect.</summary>
internal sealed record ContactRequest(string Id, string Number, RequestKind Kind, DateTimeOffset At)
{
    /// <summary>Null where the adult made it.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
