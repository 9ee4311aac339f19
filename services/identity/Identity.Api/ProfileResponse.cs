namespace EspaceFamille.Identity.Api;

/// <summary><c>GET /api/identity/me</c>: the account of the person who is signed in.</summary>
/// <param name="AccountId">The subject of the access token.</param>
/// <param name="UserName" example="NTOULEMONDE">What the person types to sign in.</param>
/// <param name="Role">The role of the account.</param>
/// <param name="Title" example="Madame">"Madame" or "Monsieur", as it is printed.</param>
/// <param name="FirstName" example="Nathalie">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="Email" example="nathalie.toulemonde@familles.example">The address that mails are sent to.</param>
/// <param name="Telephone" example="+33639980002">Null where none is known.</param>
/// <param name="LastConnection" example="2026-12-01T18:40:00Z">
/// The sign-in before the current one, by which a stranger's sign-in is noticed; null at the first.
/// </param>
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
    HouseholdResponse? Household)
{
    /// <summary>The household's adult to whom the account is linked; null where there is none.</summary>
    public string? AdultId { get; init; }

    /// <summary>Null where none is known.</summary>
    /// <example>+33639980002</example>
    public string? Mobile { get; init; }

    /// <summary>Null where none is known.</summary>
    /// <example>+33559640003</example>
    public string? Fax { get; init; }

    /// <summary>What the person states about themselves; null for staff.</summary>
    public PersonalDetailsResponse? Details { get; init; }

    /// <summary>
    /// Whether the person may change the own title and names: those of an account that no household is linked to and whose link nobody has
    /// to decide about. Those of a linked account are the town's.
    /// </summary>
    public bool CanChangeName { get; init; }

    /// <summary>When the telephones were changed here; null while they are the town's file's.</summary>
    public DateTimeOffset? TelephonesChangedAt { get; init; }

    /// <summary>
    /// The accounts of other adults that were linked to the household within seven days and that no agent has confirmed; null in an answer
    /// of an earlier version.
    /// </summary>
    public IReadOnlyList<NewAccountResponse>? NewAccounts { get; init; }
}

/// <summary>An account that was linked to the household a short time ago.</summary>
/// <param name="AdultId">The adult's id.</param>
/// <param name="FirstName" example="Nathalie">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="LinkedAt" example="2026-12-01T18:40:00Z">When the account was linked.</param>
public sealed record NewAccountResponse(string AdultId, string FirstName, string LastName, DateTimeOffset LinkedAt);
