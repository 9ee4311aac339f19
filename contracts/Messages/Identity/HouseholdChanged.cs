namespace EspaceFamille.Contracts.Identity;

/// <summary>A household was created or changed. It carries names and the address, for the copies that need them.</summary>
public sealed record HouseholdChanged
{
    public required string HouseholdId { get; init; }

    /// <summary>The household's version. A service that keeps a copy ignores a version that is not newer than its own.</summary>
    public required long Version { get; init; }
    public required string AddressLine { get; init; }

    /// <summary>Building, staircase, flat; null where there is none.</summary>
    public string? AddressComplement { get; init; }
    public required string PostCode { get; init; }
    public required string Town { get; init; }
    public required IReadOnlyList<HouseholdAdult> Adults { get; init; }
    public required IReadOnlyList<HouseholdChild> Children { get; init; }
}

/// <summary>A guardian of the household; <c>AccountId</c> is null while that adult has no account.</summary>
public sealed record HouseholdAdult
{
    public required string AdultId { get; init; }
    public string? AccountId { get; init; }
    public required string Title { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
}

/// <summary>A child of the household.</summary>
public sealed record HouseholdChild
{
    public required string ChildId { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required DateOnly BirthDate { get; init; }
}
