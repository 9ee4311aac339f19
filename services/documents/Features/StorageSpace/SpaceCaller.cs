using System.Reflection;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>Who calls a route of the storage space: an account in one of its sessions, with the key of an opening or without.</summary>
/// <param name="IssuedAt">When the access token was issued.</param>
/// <param name="SessionKey">The header <c>Space-Key</c>, which only this service's memory sees; null without it.</param>
internal sealed record SpaceCaller(string AccountId, string SessionId, DateTimeOffset IssuedAt, string? SessionKey)
{
    public const string KeyHeader = "Space-Key";

    /// <exception cref="InvalidOperationException">The endpoint was not mapped by <see cref="StorageSpaceModule"/>.</exception>
    public static async ValueTask<SpaceCaller> BindAsync(HttpContext context, ParameterInfo parameter) =>
        await Actor.BindAsync(context, parameter) is { IsAgent: false } actor
            ? new(actor.AccountId, actor.SessionId ?? "", actor.IssuedAt, context.Request.Headers[KeyHeader])
            : throw new InvalidOperationException("A storage space is a family's account's.");

    /// <summary>Refuses tokens without a session: an opening belongs to one.</summary>
    public static async ValueTask<object?> RequireSessionAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.Arguments.OfType<SpaceCaller>().Any(caller => caller.SessionId.Length == 0)
            ? SpaceProblems.SessionRequired()
            : await next(context);

    /// <summary>Without the key: nothing of it may be logged.</summary>
    public override string ToString() => $"{AccountId} in {SessionId}";
}
