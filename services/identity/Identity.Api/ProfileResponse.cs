namespace EspaceFamille.Identity.Api;

/// <summary><c>GET /api/identity/me</c>: the account of the person who is signed in.</summary>
/// <param name="AccountId">The subject of the access token.</param>
/// <param name="UserName">What the person types to sign in.</param>
/// <param name="Title">"Madame" or "Monsieur", as it is printed.</param>
/// <param name="Telephone">Null where none is known.</param>
/// <param name="LastConnection">The sign-in before the current one, by which a stranger's sign-in is noticed; null at the first.</param>
/// <param name="Household">Null for staff and for a family account that no access key has linked yet.</param>
public sealed record ProfileResponse(
    string AccountId,
    string UserName,
    AccountRole Role,
    string Title,
    string FirstName,
    string LastName,
    string Email,
    string? Telephone,
    DateTimeOffset? LastConnection,
    HouseholdResponse? Household);
