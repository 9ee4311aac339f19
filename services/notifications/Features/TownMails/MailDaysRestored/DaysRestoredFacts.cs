using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysRestored;

/// <summary>Days that the town had cancelled and that are reserved again.</summary>
internal sealed record DaysRestoredFacts : ActFacts
{
    public override string Template => "days-restored";
    public required DateTimeOffset RestoredAt { get; init; }

    public static DaysRestoredFacts Of(DaysRestoredByTown restored) => new()
    {
        RestoredAt = restored.RestoredAt,
        Parts =
        [
            .. restored.Parts.Select(part => new ActDays
            {
                ChildId = part.ChildId,
                Activity = part.Activity,
                Days = [.. part.Days.Order()],
            }),
        ],
    };

    /// <summary>With one day, with several, and with several children.</summary>
    public static IReadOnlyList<DaysRestoredFacts> Samples { get; } =
    [
        new() { RestoredAt = At, Parts = [Sample with { Days = [new DateOnly(2027, 1, 29)] }] },
        new() { RestoredAt = At, Parts = [Sample] },
        new() { RestoredAt = At, Parts = [Sample, Sample with { ChildId = "child-2" }] },
    ];

    private static DateTimeOffset At => new(2027, 1, 20, 8, 30, 0, TimeSpan.Zero);

    private static ActDays Sample => new()
    {
        ChildId = "child-1",
        Activity = "Restauration scolaire",
        Days = [new DateOnly(2027, 1, 28), new DateOnly(2027, 1, 29)],
    };
}
