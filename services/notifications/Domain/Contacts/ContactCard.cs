using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Domain.Contacts;

/// <summary>How an account's holder is greeted and reached: a copy of identity's data. Its id is the account's.</summary>
internal sealed record ContactCard : Aggregate
{
    public required string Title { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public required string Email { get; init; }
    public string? Telephone { get; init; }

    /// <summary>The version of the account that this copy has; messages with an older one are ignored.</summary>
    public required long SourceVersion { get; init; }
}
