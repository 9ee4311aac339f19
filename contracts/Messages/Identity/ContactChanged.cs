namespace EspaceFamille.Contracts.Identity;

/// <summary>
/// How an account's holder is greeted and reached. Sent at creation and at each change, and with empty texts when the facts of a closed
/// account were erased: a copy is erased then.
/// </summary>
public sealed record ContactChanged
{
    public required string AccountId { get; init; }

    /// <summary>The account's version. A service that keeps a copy ignores a version that is not newer than its own.</summary>
    public required long Version { get; init; }

    /// <summary>"Madame" or "Monsieur", as the person chose.</summary>
    public required string Title { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }

    /// <summary>Empty when the facts were erased.</summary>
    public required string Email { get; init; }
    public string? Telephone { get; init; }
    public string? Mobile { get; init; }
}
