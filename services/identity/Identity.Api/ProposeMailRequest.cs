namespace EspaceFamille.Identity.Api;

/// <summary>An agent proposes another mail address for an adult: it takes effect when it is confirmed from that address.</summary>
/// <param name="Email" example="nathalie@nouvelle.example">The address, announced to the one in use.</param>
public sealed record ProposeMailRequest(string? Email)
{
    /// <summary>Required.</summary>
    public OnBehalf? OnBehalf { get; init; }
}

/// <summary>A proposed mail address, which waits for its confirmation.</summary>
/// <param name="Email" example="nathalie@nouvelle.example">The address.</param>
public sealed record ProposeMailResponse(string Email);
