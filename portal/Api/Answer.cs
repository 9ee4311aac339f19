namespace EspaceFamille.Portal.Api;

/// <summary>What the API returned, or why it returned nothing.</summary>
/// <param name="Problem">Why it refused, for <see cref="Api.Failure.Refused"/>.</param>
/// <param name="Version">The ETag of the response without its quotes, where it has one.</param>
internal sealed record Answer<T>(T? Value, Failure? Failure, Problem? Problem = null, string? Version = null)
    where T : class;

/// <summary>What the API returns for a request that is answered without a body.</summary>
internal sealed record Done
{
    public static readonly Done Value = new();
}

/// <summary>Why there is no value.</summary>
internal enum Failure
{
    /// <summary>The service is unavailable or failed.</summary>
    Unavailable,

    /// <summary>
    /// The service refused the write before it began it, because its database does not respond: nothing of it was saved. An earlier one
    /// under the same idempotency key may have been.
    /// </summary>
    NotBegun,
    NotFound,

    /// <summary>A rule or a concurrent change forbids the request; nothing was saved, and the problem states why.</summary>
    Refused,

    /// <summary>The session has ended at the issuer: sign in again.</summary>
    SignedOut,
}
