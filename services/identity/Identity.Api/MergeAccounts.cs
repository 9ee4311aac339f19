using System.Text.Json.Serialization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Identity.Api;

/// <summary>
/// <c>GET /api/identity/households/{household}/adults/{adult}/account/merger</c>: two accounts of an adult, and what merging them moves.
/// </summary>
/// <param name="Linked">The account that is linked to the adult.</param>
/// <param name="Other">The account with the given user name.</param>
/// <param name="ObstacleToKeepLinked">Why the linked account cannot be the one that stays; null where it can.</param>
/// <param name="ObstacleToKeepOther">The same for the other account.</param>
public sealed record MergerResponse(
    MergedAccountResponse Linked, MergedAccountResponse Other, MergeObstacle? ObstacleToKeepLinked, MergeObstacle? ObstacleToKeepOther);

/// <summary>One of two accounts of an adult.</summary>
/// <param name="UserName" example="NTOULEMONDE">What the person types to sign in.</param>
/// <param name="FirstName" example="Nathalie">As the account's owner stated it.</param>
/// <param name="LastName" example="TOULEMONDE">As the account's owner stated it.</param>
/// <param name="Email" example="nathalie@familles.example">Its mail address.</param>
/// <param name="State">Whether it can be used.</param>
/// <param name="LastConnection" example="2026-12-01T18:40:00Z">The latest sign-in; null without one.</param>
/// <param name="HasHousehold">Whether it is linked to a household.</param>
/// <param name="Requests" example="2">Its own requests: changes of contact facts and links.</param>
public sealed record MergedAccountResponse(
    string UserName, string FirstName, string LastName, string Email, AdultAccountState State, DateTimeOffset? LastConnection,
    bool HasHousehold, int Requests);

/// <summary>An agent merges two accounts of an adult: one stays as it is, the other is closed.</summary>
public sealed record MergeAccountsRequest
{
    /// <summary>Required.</summary>
    public OnBehalf? OnBehalf { get; init; }

    /// <summary>Required. The user name of the account that is not linked to the adult.</summary>
    /// <example>NTOULEMONDE2</example>
    public string? UserName { get; init; }

    /// <summary>Whether that account stays, and the linked one is closed.</summary>
    public bool KeepsOther { get; init; }
}

/// <summary>Why two accounts cannot be merged.</summary>
[JsonConverter(typeof(ApiEnumConverter<MergeObstacle>))]
public enum MergeObstacle
{
    Unknown,

    /// <summary>It is the same account, or none of a family.</summary>
    SameAccount,

    /// <summary>The account that would stay cannot be used.</summary>
    KeptIsNotActive,

    /// <summary>The other account is closed already.</summary>
    IsClosed,

    /// <summary>Both accounts are linked.</summary>
    BothLinked,

    /// <summary>The other account has documents in its storage space, which nobody but its owner can open.</summary>
    HoldsDocuments,
}
