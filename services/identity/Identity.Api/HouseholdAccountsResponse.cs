using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary>
/// <c>GET /api/identity/households/{household}/accounts</c>: how the adults of a household reach their accounts, for agents.
/// </summary>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="Adults">The guardians, in the order of the town's files.</param>
public sealed record HouseholdAccountsResponse(string HouseholdId, IReadOnlyList<AdultAccountResponse> Adults);

/// <summary>The account of an adult and the keys of the letters to that person.</summary>
/// <param name="AdultId">The adult's id.</param>
/// <param name="Title" example="Madame">"Madame" or "Monsieur", as it is printed.</param>
/// <param name="FirstName" example="Nathalie">First name, as in the town's files.</param>
/// <param name="LastName" example="TOULEMONDE">Last name, in capitals as in the town's files.</param>
/// <param name="State">Whether there is an account, and whether it can be used.</param>
/// <param name="UserName" example="NTOULEMONDE">What the person types to sign in; null without an account.</param>
/// <param name="LastConnection" example="2026-12-01T18:40:00Z">The latest sign-in; null without one.</param>
/// <param name="Services">The services of the town: each has a key of its own.</param>
public sealed record AdultAccountResponse(
    string AdultId,
    string Title,
    string FirstName,
    string LastName,
    AdultAccountState State,
    string? UserName,
    DateTimeOffset? LastConnection,
    IReadOnlyList<AdultServiceResponse> Services)
{
    /// <summary>The id of the account, by which journals name it; null without an account.</summary>
    public string? AccountId { get; init; }

    /// <summary>The mail address; null without an account.</summary>
    /// <example>nathalie.toulemonde@familles.example</example>
    public string? Email { get; init; }

    /// <summary>Another address that waits for its confirmation; null where none does.</summary>
    /// <example>nathalie@nouvelle.example</example>
    public string? ProposedEmail { get; init; }

    /// <summary>Null where none is known.</summary>
    /// <example>+33559640002</example>
    public string? Telephone { get; init; }

    /// <summary>Null where none is known.</summary>
    /// <example>+33639980002</example>
    public string? Mobile { get; init; }

    /// <summary>Whether sign-ins must wait at the moment because of failed attempts, in at least one browser.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether signing in needs a code beside the password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>When the lost second factor will be removed; null where nothing waits.</summary>
    /// <example>2026-12-02T08:40:00Z</example>
    public DateTimeOffset? SecondFactorResetAt { get; init; }

    /// <summary>The mail address in the town's file, to which the opening of the account was announced; null where it has none.</summary>
    /// <example>nathalie.toulemonde@familles.example</example>
    public string? FileEmail { get; init; }

    /// <summary>The telephone in the town's file, by which an agent verifies an account; null where it has none.</summary>
    /// <example>+33639980002</example>
    public string? FileTelephone { get; init; }

    /// <summary>
    /// Before this instant the account reads no address, telephone or document of the household; null for no limit.
    /// </summary>
    public DateTimeOffset? LimitedUntil { get; init; }

    /// <summary>When the link was reported as wrong; null where an agent need not decide.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>
    /// Since when no password is reset by mail: a change of the mail address was not the owner's. Null where it is.
    /// </summary>
    public DateTimeOffset? ResetDisabledAt { get; init; }

    /// <summary>
    /// Whether a key of the household as a whole stays valid after a new letter to this adult: another adult has neither an account nor a
    /// key of their own.
    /// </summary>
    public bool KeepsSharedKey { get; init; }

    /// <summary>The adult who reported it; null for the reader of the address of the town's file.</summary>
    /// <example>Jacques TOULEMONDE</example>
    public string? ReportedBy { get; init; }
}

/// <summary>A service of the town for one adult.</summary>
/// <param name="Code" example="enfance">The service's code.</param>
/// <param name="Name" example="Espace Citoyens Enfance">The service's name, as people read it.</param>
/// <param name="IsLinked">Whether the adult's account has this service.</param>
/// <param name="Key">The latest key of a letter to this adult; null where there was none. The key itself is never returned.</param>
public sealed record AdultServiceResponse(string Code, string Name, bool IsLinked, AccessKeyResponse? Key);

/// <summary>A key of a letter, without the key itself.</summary>
/// <param name="State">Whether it can be used.</param>
/// <param name="CreatedAt" example="2026-12-01T08:40:00Z">When its letter was printed or imported.</param>
/// <param name="EndsAt" example="2027-05-30T08:40:00Z">From this instant on it is refused.</param>
/// <param name="EndedAt" example="2026-12-05T18:40:00Z">When it was used or revoked; null for neither.</param>
public sealed record AccessKeyResponse(AccessKeyState State, DateTimeOffset CreatedAt, DateTimeOffset EndsAt, DateTimeOffset? EndedAt);

/// <summary>The account of an adult.</summary>
[JsonConverter(typeof(ApiEnumConverter<AdultAccountState>))]
public enum AdultAccountState
{
    Unknown,

    /// <summary>No account is linked to this adult.</summary>
    None,

    /// <summary>Opened, and not yet activated from the mail.</summary>
    Pending,
    Active,

    /// <summary>Disabled by staff or an import.</summary>
    Disabled,

    /// <summary>Closed by its owner.</summary>
    Closed,

    /// <summary>Its link was reported as wrong, and has no effect until an agent decides.</summary>
    Reported,
}

/// <summary>Whether an access key can be used.</summary>
[JsonConverter(typeof(ApiEnumConverter<AccessKeyState>))]
public enum AccessKeyState
{
    Unknown,
    Open,
    Used,
    Revoked,

    /// <summary>Its time is over.</summary>
    Expired,
}
