using EspaceFamille.Identity.Domain.Devices;

namespace EspaceFamille.Identity.Domain.Sessions;

/// <summary>A browser in which a person is signed in at this service.</summary>
/// <param name="Id">The hash of the random key in the browser's cookie.</param>
/// <param name="PublicId">Front ends know it as the claim <c>sid</c>, and the list of sessions names it.</param>
/// <param name="SecurityStamp">Of the account at the sign-in: with another password or second factor the session has ended.</param>
/// <param name="AuthenticatedAt">The sign-in.</param>
/// <param name="ProvenAt">When the owner last entered the password, with the second factor where there is one.</param>
/// <param name="UsedAt">The latest use of the cookie or of a front end's refresh token, to within a minute.</param>
internal sealed record Session(
    string Id, string PublicId, string AccountId, bool IsStaff, string SecurityStamp, BrowserName Browser, DateTimeOffset AuthenticatedAt,
    DateTimeOffset ProvenAt, DateTimeOffset UsedAt)
{
    /// <summary>The sign-ins at clients that began here; they end with the session.</summary>
    public IReadOnlyList<string> AuthorizationIds { get; init; } = [];

    /// <summary>The end at the latest: for the index by which ended sessions are deleted.</summary>
    public DateTimeOffset EndsAt { get; init; } = AuthenticatedAt + SessionRules.Lifetime(IsStaff);
}
