using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysCancelled;

/// <summary>Reserved days that an act of the town cancelled, which are not billed.</summary>
internal sealed record DaysCancelledFacts : ActFacts
{
    public override string Template => "days-cancelled";

    public static DaysCancelledFacts Of(DaysCancelledByTown cancelled) => new()
    {
        Parts =
        [
            .. cancelled.Parts.Select(part => new ActDays
            {
                ChildId = part.ChildId,
                Activity = part.Activity,
                Cause = part.Cause,
                Reason = part.Reason,
                Days = [.. part.Days.Order()],
            }),
        ],
    };

    /// <summary>For each cause, with one day, with several, and with several children.</summary>
    public static IReadOnlyList<DaysCancelledFacts> Samples { get; } =
    [
        .. Enum.GetValues<CancellationCause>().Select(cause => Of(Sample with
        {
            Cause = cause,
            Reason = cause is CancellationCause.Closure ? "Journée pédagogique" : null,
        })),
        new() { Parts = [Sample with { Reason = null, Days = [new DateOnly(2027, 1, 29)] }] },
        new() { Parts = [Sample, Sample with { ChildId = "child-2" }] },
    ];

    private static ActDays Sample => new()
    {
        ChildId = "child-1",
        Activity = "Restauration scolaire",
        Cause = CancellationCause.Closure,
        Reason = "Travaux en cuisine",
        Days = [new DateOnly(2027, 1, 28), new DateOnly(2027, 1, 29)],
    };

    private static DaysCancelledFacts Of(ActDays days) => new() { Parts = [days] };
}
