namespace EspaceFamille.Contracts.Identity;

/// <summary>What a member of staff may review. Sent at creation of the account and at each change.</summary>
public sealed record StaffAccessChanged
{
    public required string AccountId { get; init; }

    /// <summary>The account's version. A service that keeps a copy ignores a version that is not newer than its own.</summary>
    public required long Version { get; init; }

    /// <summary>As access tokens state it: <c>*</c> for all requests, else kinds and places; empty for none.</summary>
    public required string ReviewRights { get; init; }

    /// <summary>The households of the person, about which the account decides nothing.</summary>
    public required IReadOnlyList<string> OwnHouseholdIds { get; init; }
}
