namespace EspaceFamille.Portal.Sessions;

/// <summary>
/// A signed-in browser. The id is the hash of the key in its cookie, and the ticket is sealed under that key: what
/// lies in the database opens no session by itself.
/// </summary>
internal sealed record Session
{
    public required string Id { get; init; }

    /// <summary>Whose session it is, so that all of an account's can be ended at once.</summary>
    public required string AccountId { get; init; }
    public required byte[] Ticket { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Until when one request holds the right to renew the access token. Others wait for its result.</summary>
    public DateTimeOffset? RenewingUntil { get; init; }
}
