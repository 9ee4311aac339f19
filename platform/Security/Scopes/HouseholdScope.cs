using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>
/// Proof that the actor may read and write a household's data. Only the authorization of a household route creates it,
/// so a store that takes one cannot be called with an unchecked household id.
/// </summary>
public sealed class HouseholdScope
{
    internal HouseholdScope(string householdId, Actor actor) => (HouseholdId, Actor) = (householdId, actor);

    public string HouseholdId { get; }

    public Actor Actor { get; }

    /// <summary>Whether the town acts for the household, and not an adult of the household itself.</summary>
    public bool ByAgent => Actor.IsAgent;

    /// <exception cref="InvalidOperationException">The endpoint was not mapped by <see cref="ScopedRoutes.MapHousehold"/>.</exception>
    public static ValueTask<HouseholdScope> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(context.Features.Get<HouseholdScope>()
            ?? throw new InvalidOperationException(
                $"{context.GetEndpoint()?.DisplayName} takes a household scope and is not a household route."));
}
