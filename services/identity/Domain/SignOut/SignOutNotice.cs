namespace EspaceFamille.Identity.Domain.SignOut;

/// <summary>A session that has ended, and of which the portal has not been notified yet.</summary>
/// <param name="Id">The claim <c>sid</c> of the portal's identity token.</param>
/// <param name="EndsAt">When the session would have ended by its time: the portal's session has ended by then too.</param>
internal sealed record SignOutNotice(string Id, string AccountId, DateTimeOffset EndsAt);
