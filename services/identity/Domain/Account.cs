namespace EspaceFamille.Identity.Domain;

/// <summary>An adult's or an agent's way into the system: how they sign in, how they are greeted and reached.</summary>
internal sealed record Account : Aggregate
{
    public required string UserName { get; init; }

    /// <summary>The user name as it is looked up, whatever case it is typed in. Unique.</summary>
    public required string NormalizedUserName { get; init; }
    public string? PasswordHash { get; init; }

    /// <summary>Changes when the password or the second factor does; a cookie or a refresh token with an older one is void.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>The secret that the authenticator application shares with us, in base 32.</summary>
    public string? AuthenticatorKey { get; init; }
    public required string Role { get; init; }
    public required Contact Contact { get; init; }
    public string? HouseholdId { get; init; }
    public string? AdultId { get; init; }

    /// <summary>When this account signed in last, and the time before: the one that is shown, so that a stranger's visit is seen.</summary>
    public DateTimeOffset? SignedInAt { get; init; }
    public DateTimeOffset? SignedInBefore { get; init; }
}

/// <summary>How a person is greeted and reached.</summary>
internal sealed record Contact(string Title, string FirstName, string LastName, string Email, string? Telephone);
