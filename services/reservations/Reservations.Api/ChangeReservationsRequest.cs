namespace EspaceFamille.Reservations.Api;

/// <summary>Reserves and cancels days of one enrolment, all or nothing.</summary>
public sealed record ChangeReservationsRequest
{
    /// <summary>The days to reserve.</summary>
    public IReadOnlyList<DateOnly>? Reserve { get; init; }

    /// <summary>The days to cancel.</summary>
    public IReadOnlyList<DateOnly>? Cancel { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
