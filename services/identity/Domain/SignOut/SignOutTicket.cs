namespace EspaceFamille.Identity.Domain.SignOut;

/// <summary>
/// A front end's proof that a person signs out of one session. It is used once, within a minute, and only in the browser of that
/// session: the address that carries it is worthless elsewhere.
/// </summary>
/// <param name="Id">The hash of the ticket, which itself is not stored.</param>
/// <param name="SessionId">The claim <c>sid</c> of the front end's identity token.</param>
internal sealed record SignOutTicket(string Id, string ClientId, string SessionId, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    public bool IsFor(string clientId, string sessionId, DateTimeOffset now) =>
        ClientId == clientId && SessionId == sessionId && now < ExpiresAt;
}
