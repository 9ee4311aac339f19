using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>
/// The result of a rule about one planning. Plannings are written in this form only, so that no write is without the messages about its
/// days.
/// </summary>
/// <param name="Before">What the rule read, with the planning that the write replaces.</param>
/// <param name="Messages">The rule's own messages, published before those about the days.</param>
internal sealed record PlanningChange(
    PlanningContext Before, Planning After, PlanningCause Cause, params IReadOnlyList<object> Messages)
{
    /// <summary>The write, with all its messages.</summary>
    public Change<Planning> Write() => new(After, [.. Messages, .. PlanningMessages.Of(Before, After, Cause)]);
}
