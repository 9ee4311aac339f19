namespace EspaceFamille.Identity.Api;

/// <summary><c>GET /api/identity/colleagues</c>: an agent or administrator, as colleagues read it.</summary>
/// <param name="AccountId">The account's id.</param>
/// <param name="FirstName" example="Maylis">First name.</param>
/// <param name="LastName" example="DARMENDRAIL">Last name, in capitals as in the town's files.</param>
public sealed record ColleagueResponse(string AccountId, string FirstName, string LastName);
