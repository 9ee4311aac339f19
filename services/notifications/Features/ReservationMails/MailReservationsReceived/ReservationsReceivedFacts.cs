using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ReservationMails.MailReservationsReceived;

/// <summary>The acknowledgement of receipt of a request to reserve or cancel days.</summary>
internal sealed record ReservationsReceivedFacts : MailFacts
{
    public override string Template => "reservations-received";
    public required string Number { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }

    /// <summary>Whether an agent sent the request for the household.</summary>
    public bool ByTown { get; init; }

    public static ReservationsReceivedFacts Of(ReservationsRequested requested) => new()
    {
        Number = requested.Request.Number,
        ReceivedAt = requested.RequestedAt,
        Added = [.. requested.Added.Order()],
        Removed = [.. requested.Removed.Order()],
        ByTown = requested.Request.OnBehalf is not null,
    };

    public static IReadOnlyList<ReservationsReceivedFacts> Samples { get; } =
        [Sample, Sample with { Added = [] }, Sample with { Removed = [] }, Sample with { ByTown = true }];

    private static ReservationsReceivedFacts Sample => new()
    {
        Number = "RES-2026-000123",
        ReceivedAt = new DateTimeOffset(2026, 11, 25, 17, 3, 0, TimeSpan.Zero),
        Added = [new DateOnly(2026, 12, 17)],
        Removed = [new DateOnly(2026, 12, 18)],
    };
}
