using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Platform;

/// <summary>The Idempotency-Key header of a request that creates something: 8 to 100 visible characters.</summary>
public sealed record IdempotencyKey(string Value)
{
    internal const string Header = "Idempotency-Key";

    public static ValueTask<IdempotencyKey?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var text = context.Request.Headers[Header].ToString();
        var valid = text.Length is >= 8 and <= 100 && text.All(letter => letter is > ' ' and < '\x7f');
        return ValueTask.FromResult(valid ? new IdempotencyKey(text) : null);
    }

    public static ProblemHttpResult Missing() => Problems.Field(
        "Idempotency-Key", "Un en-tête Idempotency-Key de 8 à 100 caractères est nécessaire, différent pour chaque nouvelle demande.",
        "idempotency-key-missing");

    public static ProblemHttpResult OtherBody() => Problems.Refused(
        "idempotency-key-reused", "Cette demande a déjà été envoyée avec un autre contenu.");
}

/// <summary>Metadata of an endpoint that also accepts requests without the header.</summary>
public sealed class OptionalIdempotencyKey;

/// <summary>
/// Kept in the document that a request created: the key, unique for its account and household, and the hash of the
/// request's body. A repeated request returns the first result; the same key with another body is refused.
/// </summary>
public sealed record Idempotency(string Key, string BodyHash)
{
    public static Idempotency Of(HouseholdScope scope, IdempotencyKey key, object body) =>
        Of(scope.Actor, scope.HouseholdId, key, body);

    internal static Idempotency Of(Actor actor, string householdId, IdempotencyKey key, object body) =>
        new($"{actor.AccountId}:{householdId}:{key.Value}", HashOf(body));

    /// <summary>For a request about the actor's own account, which has no household.</summary>
    public static Idempotency Of(Actor actor, IdempotencyKey key, object body) => new($"{actor.AccountId}:{key.Value}", HashOf(body));

    private static string HashOf(object body) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), JsonSerializerOptions.Web)));
}
