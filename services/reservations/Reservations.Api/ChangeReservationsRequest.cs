namespace EspaceFamille.Reservations.Api;

/// <summary>Reserves and cancels days of one enrolment, all or nothing.</summary>
public sealed record ChangeReservationsRequest
{
    public IReadOnlyList<DateOnly>? Reserve { get; init; }
    public IReadOnlyList<DateOnly>? Cancel { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
