using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;

/// <summary>The withdrawal of a declaration: its days stay reserved.</summary>
internal sealed record AbsenceWithdrawnFacts : WithdrawnFacts
{
    public override string Template => "absence-withdrawn";
    public override string? Follows => "absence-received";

    public static AbsenceWithdrawnFacts Of(AbsenceWithdrawn withdrawn) =>
        new() { Number = withdrawn.Request.Number, WithdrawnAt = withdrawn.WithdrawnAt };

    public static IReadOnlyList<AbsenceWithdrawnFacts> Samples { get; } =
        [new() { Number = "ABS-2026-000123", WithdrawnAt = SampleInstant }];
}
