using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ReservationMails.MailReservationsDecided;

/// <summary>The answer to a request to reserve or cancel days.</summary>
internal sealed record ReservationsDecidedFacts : MailFacts
{
    public override string Template => "reservations-decided";
    public override string? Follows => "reservations-received";
    public required string Number { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public required Decision Decision { get; init; }
    public bool Accepted => Decision == Decision.Accepted;
    public required IReadOnlyList<DateOnly> Added { get; init; }
    public required IReadOnlyList<DateOnly> Removed { get; init; }

    public static ReservationsDecidedFacts Of(ReservationsDecided decided) => new()
    {
        Number = decided.Request.Number,
        DecidedAt = decided.DecidedAt,
        Decision = decided.Decision,
        Added = [.. decided.Added.Order()],
        Removed = [.. decided.Removed.Order()],
    };

    public static IReadOnlyList<ReservationsDecidedFacts> Samples { get; } =
        [Sample, Sample with { Added = [] }, Sample with { Removed = [] }, Sample with { Decision = Decision.Refused }];

    private static ReservationsDecidedFacts Sample => new()
    {
        Number = "RES-2026-000123",
        DecidedAt = new DateTimeOffset(2026, 11, 25, 17, 3, 0, TimeSpan.Zero),
        Decision = Decision.Accepted,
        Added = [new DateOnly(2026, 12, 17)],
        Removed = [new DateOnly(2026, 12, 18)],
    };
}
