using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary><c>GET /api/identity/staff</c>: the accounts of the town's staff, in the order of names.</summary>
/// <param name="Items">The accounts.</param>
public sealed record StaffListResponse(IReadOnlyList<StaffAccountResponse> Items);

/// <summary>An account of a member of staff, as administrators read it.</summary>
/// <param name="AccountId">The account's id.</param>
/// <param name="UserName" example="MDARMENDRAIL">What the person types to sign in.</param>
/// <param name="Role">The role of the account.</param>
/// <param name="FirstName" example="Maylis">First name.</param>
/// <param name="LastName" example="DARMENDRAIL">Last name, in capitals as in the town's files.</param>
/// <param name="ReviewRights">What the account may review; null for everything, empty for nothing.</param>
/// <param name="OwnHouseholds">
/// The households of the person: the account neither finds nor reads them, and does not act or decide for them.
/// </param>
public sealed record StaffAccountResponse(
    string AccountId,
    string UserName,
    AccountRole Role,
    string FirstName,
    string LastName,
    IReadOnlyList<StaffReviewRight>? ReviewRights,
    IReadOnlyList<OwnHouseholdResponse> OwnHouseholds)
{
    /// <summary>The version of what it may review, for the next change of it.</summary>
    /// <example>3</example>
    public long ReviewRightsVersion { get; init; }

    /// <summary>Whether its person can sign in.</summary>
    public StaffAccountState State { get; init; }

    /// <summary>"Madame" or "Monsieur", as it is printed.</summary>
    /// <example>Madame</example>
    public string? Title { get; init; }

    /// <summary>Where invitations and notices are sent.</summary>
    /// <example>maylis.darmendrail@mairie.example</example>
    public string? Email { get; init; }

    /// <summary>The mail address that waits for its confirmation; null where there is none.</summary>
    /// <example>maylis.darmendrail@agglo.example</example>
    public string? ProposedEmail { get; init; }

    /// <summary>
    /// For an invited account: when its latest invitation ends or has ended; null where none was sent. In lists always null.
    /// </summary>
    /// <example>2026-12-03T18:40:00Z</example>
    public DateTimeOffset? InvitationEndsAt { get; init; }

    /// <summary>
    /// Since when no password is reset by mail, after its person refused a change of the mail address; null where it is. An administrator
    /// who has spoken to the person enables it again.
    /// </summary>
    /// <example>2026-12-03T18:40:00Z</example>
    public DateTimeOffset? ResetDisabledAt { get; init; }

    /// <summary>The latest sign-in; null without one.</summary>
    /// <example>2026-12-01T18:40:00Z</example>
    public DateTimeOffset? LastConnection { get; init; }
}

/// <summary>Whether the person of an account of staff can sign in.</summary>
[JsonConverter(typeof(ApiEnumConverter<StaffAccountState>))]
public enum StaffAccountState
{
    /// <summary>A state that this version does not know. Read only, never written.</summary>
    Unknown,

    /// <summary>The person has not chosen a password and a second factor yet.</summary>
    Invited,
    Active,

    /// <summary>Disabled by an administrator or an import.</summary>
    Disabled,
}

/// <summary>Requests that an account may review.</summary>
/// <param name="Kind">The kind of the requests.</param>
/// <param name="PlaceId">The place that they concern; null for all places.</param>
public sealed record StaffReviewRight(RequestKind Kind, string? PlaceId);

/// <summary>A household of a member of staff.</summary>
/// <param name="HouseholdId">The household's id.</param>
/// <param name="Number" example="F001">The household's number in the town's files; null where it is not known.</param>
/// <param name="Adults" example="Nathalie TOULEMONDE">The names of its adults; in lists of accounts none.</param>
public sealed record OwnHouseholdResponse(string HouseholdId, string? Number, IReadOnlyList<string> Adults);
