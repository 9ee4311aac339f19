namespace EspaceFamille.Identity.Api;

/// <summary>Withdraws a request for a change of contact facts.</summary>
public sealed record WithdrawContactRequest
{
    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
