using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.Platform;

/// <summary>
/// Whose data a route of families reads and writes: those of the actor in one household, or those of the account itself, which has no
/// household. Only the authorization of a household or an account route creates it.
/// </summary>
public sealed class OwnerScope
{
    private OwnerScope(string? householdId, Actor actor) => (HouseholdId, Actor) = (householdId, actor);

    /// <summary>Null on an account route, whatever household the account has.</summary>
    public string? HouseholdId { get; }

    public Actor Actor { get; }

    /// <summary>An account route, called by an account that is linked to a household.</summary>
    public bool IsLinked => HouseholdId is null && Actor.HouseholdId is not null;

    public static OwnerScope Of(HouseholdScope scope) => new(scope.HouseholdId, scope.Actor);

    /// <inheritdoc cref="Platform.Idempotency"/>
    public Idempotency Idempotency(IdempotencyKey key, object body) =>
        HouseholdId is null ? Platform.Idempotency.Of(Actor, key, body) : Platform.Idempotency.Of(Actor, HouseholdId, key, body);

    /// <exception cref="InvalidOperationException">The endpoint is neither a household nor an account route.</exception>
    public static ValueTask<OwnerScope> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (context.Features.Get<HouseholdScope>() is { } household)
            return ValueTask.FromResult(Of(household));
        var isAccount = context.GetEndpoint()?.Metadata.GetMetadata<RouteScope>() == RouteScope.Account;
        return isAccount && Actor.Of(context.User) is { IsAgent: false } actor
            ? ValueTask.FromResult(new OwnerScope(null, actor))
            : throw new InvalidOperationException(
                $"{context.GetEndpoint()?.DisplayName} takes an owner scope and is no route of a household or an account.");
    }
}
