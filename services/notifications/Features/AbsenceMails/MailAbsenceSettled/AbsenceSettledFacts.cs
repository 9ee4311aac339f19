using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;

/// <summary>The decision on an absence, and its effect on each day.</summary>
internal sealed record AbsenceSettledFacts : MailFacts
{
    public override string Template => "absence-settled";
    public override string? Follows => "absence-received";
    public required string Number { get; init; }
    public required DateTimeOffset SettledAt { get; init; }
    public required Decision Decision { get; init; }
    public bool Accepted => Decision == Decision.Accepted;
    public RefusalReason? Reason { get; init; }

    /// <summary>When accepted, cancelled and not billed. When refused, still billed.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Already served, so billed in any case.</summary>
    public required IReadOnlyList<DateOnly> ServedDays { get; init; }

    public static AbsenceSettledFacts Of(AbsenceSettled settled) => new()
    {
        Number = settled.Request.Number,
        SettledAt = settled.SettledAt,
        Decision = settled.Decision,
        Reason = settled.Reason,
        Days = MailRules.Merge(settled.Days),
        ServedDays = MailRules.Merge(settled.ServedDays),
    };

    /// <summary>Accepted with and without served days, all days served, and refused for each reason.</summary>
    public static IReadOnlyList<AbsenceSettledFacts> Samples { get; } =
    [
        Sample with { ServedDays = [] },
        Sample,
        Sample with { Days = [] },
        Sample with { Decision = Decision.Refused, Reason = null, ServedDays = [] },
        .. Enum.GetValues<RefusalReason>().Select(reason => Sample with { Decision = Decision.Refused, Reason = reason }),
    ];

    private static AbsenceSettledFacts Sample => new()
    {
        Number = "ABS-2026-000123",
        SettledAt = new DateTimeOffset(2026, 12, 17, 8, 30, 0, TimeSpan.Zero),
        Decision = Decision.Accepted,
        Days = [new DateOnly(2026, 12, 17), new DateOnly(2026, 12, 18)],
        ServedDays = [new DateOnly(2026, 12, 15)],
    };
}
