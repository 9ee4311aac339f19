using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Domain;

/// <summary>How an account's holder is greeted and reached: a copy of what identity knows. Its id is the account's.</summary>
internal sealed record ContactCard : Aggregate
{
    public required string Title { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required string Email { get; init; }
    public string? Telephone { get; init; }

    /// <summary>The account's version that this copy shows; older ones are ignored.</summary>
    public required long SourceVersion { get; init; }
}
