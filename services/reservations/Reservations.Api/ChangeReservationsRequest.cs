namespace EspaceFamille.Reservations.Api;

/// <summary>Reserves and cancels days of one enrolment, all or nothing.</summary>
public sealed record ChangeReservationsRequest
{
    /// <summary>The days to reserve.</summary>
    public IReadOnlyList<DateOnly>? Reserve { get; init; }

    /// <summary>The days to cancel.</summary>
    public IReadOnlyList<DateOnly>? Cancel { get; init; }

    /// <summary>The digest of the preview that was displayed. A change whose digest is another one now is refused with 412 and the
    /// new preview; without a digest, If-Match alone decides.</summary>
    /// <example>6Q8wT1v0b3kqY2m9h4Zx7c5JpLr0sNfUeGdAiOaKtMw</example>
    public string? Digest { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
