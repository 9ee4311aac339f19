using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;

/// <summary>Reserved days that the town cancelled, which are not billed.</summary>
internal sealed record DaysCancelledFacts : MailFacts
{
    public override string Template => "days-cancelled";
    public required CancellationCause Cause { get; init; }

    /// <summary>The reason of a closure; null for another cause.</summary>
    public string? Reason { get; init; }
    public bool IsClosure => Cause is CancellationCause.Closure;
    public bool IsEnrolment => Cause is CancellationCause.EnrolmentEnded;
    public required IReadOnlyList<DateOnly> Days { get; init; }

    public static DaysCancelledFacts Of(DaysCancelledByTown cancelled) =>
        new() { Cause = cancelled.Cause, Reason = cancelled.Reason, Days = [.. cancelled.Days.Order()] };

    /// <summary>For each cause, with one day and with several.</summary>
    public static IReadOnlyList<DaysCancelledFacts> Samples { get; } =
    [
        .. Enum.GetValues<CancellationCause>().Select(cause => Sample with
        {
            Cause = cause,
            Reason = cause is CancellationCause.Closure ? "Journée pédagogique" : null,
        }),
        Sample with { Reason = null, Days = [new DateOnly(2027, 1, 29)] },
    ];

    private static DaysCancelledFacts Sample => new()
    {
        Cause = CancellationCause.Closure,
        Reason = "Travaux en cuisine",
        Days = [new DateOnly(2027, 1, 28), new DateOnly(2027, 1, 29)],
    };
}
