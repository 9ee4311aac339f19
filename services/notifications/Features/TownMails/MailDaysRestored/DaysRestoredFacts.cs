using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.TownMails.MailDaysRestored;

/// <summary>Days that the town had cancelled are reserved again. The portal shows which: a family gets one mail for all children.</summary>
internal sealed record DaysRestoredFacts : MailFacts
{
    public override string Template => "days-restored";
    public required DateTimeOffset RestoredAt { get; init; }

    public static DaysRestoredFacts Of(DaysRestoredByTown restored) => new() { RestoredAt = restored.RestoredAt };

    public static IReadOnlyList<DaysRestoredFacts> Samples { get; } =
        [new() { RestoredAt = new DateTimeOffset(2027, 1, 20, 8, 30, 0, TimeSpan.Zero) }];
}
