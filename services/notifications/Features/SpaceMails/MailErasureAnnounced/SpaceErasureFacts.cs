using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.SpaceMails.MailErasureAnnounced;

/// <summary>A storage space that was not opened for three years is erased on that day.</summary>
internal sealed record SpaceErasureFacts : MailFacts
{
    public override string Template => "space-erasure-announced";
    public override bool IsAboutAccount => true;
    public override long Occurrence => AnnouncedOn.DayNumber;
    public required DateOnly AnnouncedOn { get; init; }
    public required DateOnly ErasedOn { get; init; }

    public static SpaceErasureFacts Of(SpaceErasureAnnounced announced) =>
        new() { AnnouncedOn = announced.AnnouncedOn, ErasedOn = announced.ErasedOn };

    public static IReadOnlyList<SpaceErasureFacts> Samples { get; } =
        [new() { AnnouncedOn = new DateOnly(2026, 10, 18), ErasedOn = new DateOnly(2026, 12, 17) }];
}
