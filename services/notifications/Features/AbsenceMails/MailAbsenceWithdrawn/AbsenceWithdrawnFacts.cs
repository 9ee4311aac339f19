using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;

/// <summary>The withdrawal of a declaration: its days stay reserved.</summary>
internal sealed record AbsenceWithdrawnFacts : MailFacts
{
    public override string Template => "absence-withdrawn";
    public override string? Follows => "absence-received";
    public required string Number { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }

    public static AbsenceWithdrawnFacts Of(AbsenceWithdrawn withdrawn) =>
        new() { Number = withdrawn.Request.Number, WithdrawnAt = withdrawn.WithdrawnAt };

    public static IReadOnlyList<AbsenceWithdrawnFacts> Samples { get; } =
        [new() { Number = "ABS-2026-000123", WithdrawnAt = new DateTimeOffset(2026, 12, 16, 17, 3, 0, TimeSpan.Zero) }];
}
