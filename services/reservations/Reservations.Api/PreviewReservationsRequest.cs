namespace EspaceFamille.Reservations.Api;

/// <summary>A change of one enrolment's days that is about to be sent.</summary>
public sealed record PreviewReservationsRequest
{
    /// <summary>The days to reserve.</summary>
    public IReadOnlyList<DateOnly>? Reserve { get; init; }

    /// <summary>The days to cancel.</summary>
    public IReadOnlyList<DateOnly>? Cancel { get; init; }
}
