namespace EspaceFamille.Reservations.Api;

/// <summary>Withdraws an absence under review. A family may send no body at all.</summary>
public sealed record WithdrawAbsenceRequest
{
    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
