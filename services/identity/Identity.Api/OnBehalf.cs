namespace EspaceFamille.Identity.Api;

/// <summary>Sent with what an agent does for a household.</summary>
/// <param name="Reason" example="Demande faite au guichet">3 to 500 characters, a line break counts once; the household reads it.</param>
public sealed record OnBehalf(string? Reason);

/// <summary>An agent changes the keys, the account or the link of an adult.</summary>
public sealed record AdultActRequest
{
    /// <summary>Required.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
