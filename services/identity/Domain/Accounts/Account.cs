using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The account of an adult or of an agent: its sign-in facts, its role and its contact facts.</summary>
internal sealed record Account : Aggregate
{
    public required string UserName { get; init; }

    /// <summary>The user name in upper case, by which it is looked up. Unique.</summary>
    public required string NormalizedUserName { get; init; }
    public string? PasswordHash { get; init; }

    /// <summary>Changes with the password and the second factor; a cookie or a refresh token with an earlier stamp is void.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>The secret shared with the authenticator application, in base 32.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>The time step of the latest accepted code of the authenticator; that code and earlier ones are refused.</summary>
    public long? LastCodeStep { get; init; }
    public required string Role { get; init; }
    public required Contact Contact { get; init; }

    /// <summary>What a member of staff may review; null until an administrator narrows it: everything.</summary>
    public IReadOnlyList<ReviewRight>? ReviewRights { get; init; }

    /// <summary>Number of changes of what it may review: an administrator who saw an earlier one overwrites nothing.</summary>
    public long ReviewRightsVersion { get; init; }

    /// <summary>The households of a member of staff as a private person, for which this account has no access.</summary>
    public IReadOnlyList<string> OwnHouseholdIds { get; init; } = [];
    public string? HouseholdId { get; init; }
    public string? AdultId { get; init; }

    /// <summary>The latest sign-in.</summary>
    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>The sign-in before the latest: it is shown to the person, so that a stranger's sign-in is noticed.</summary>
    public DateTimeOffset? SignedInBefore { get; init; }
}
