namespace EspaceFamille.Portal.Sessions;

/// <summary>
/// A signed-in browser. The id is the hash of the key in its cookie, and the ticket is encrypted with that key: the
/// database alone gives access to no session.
/// </summary>
internal sealed record Session
{
    public required string Id { get; init; }

    /// <summary>For ending all sessions of an account at once.</summary>
    public required string AccountId { get; init; }

    /// <summary>The session at the issuer, its claim <c>sid</c>; null where the issuer states none.</summary>
    public string? IssuerSessionId { get; init; }
    public required byte[] Ticket { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>End of the lease of the request that renews the access token. Other requests wait for its result.</summary>
    public DateTimeOffset? RenewingUntil { get; init; }
}
