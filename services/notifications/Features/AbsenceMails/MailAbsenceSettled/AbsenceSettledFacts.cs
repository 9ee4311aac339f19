using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;

/// <summary>The decision on an absence, and its effect on each day.</summary>
internal sealed record AbsenceSettledFacts : MailFacts
{
    /// <summary>The code of <see cref="RefusalReason.Other"/> in the town's list.</summary>
    private const string OpenReason = "other";

    public override string Template => "absence-settled";
    public override string? Follows => IsChange ? Template : "absence-received";
    public override long Occurrence => DecisionNumber;
    public override long FollowedOccurrence => ReplacedNumber;
    public required string Number { get; init; }
    public required DateTimeOffset SettledAt { get; init; }
    public required Decision Decision { get; init; }
    public bool Accepted => Decision == Decision.Accepted;
    public RefusalReason? Reason { get; init; }

    /// <summary>The reason as the town's list worded it at the decision, a sentence; null where the decision has none.</summary>
    public string? ReasonSentence { get; init; }

    /// <summary>The agent's words state the reason: the family reads them in the portal only.</summary>
    public bool IsReasonInWords { get; init; }

    /// <summary>When accepted, cancelled and not billed. When refused, still billed.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Already served, so billed in any case.</summary>
    public required IReadOnlyList<DateOnly> ServedDays { get; init; }

    /// <summary>The number of the decision: 1 for the first.</summary>
    public int DecisionNumber { get; init; } = 1;

    /// <summary>The number of the decision that this one replaces and that the family was notified of; 1 where there is none.</summary>
    public int ReplacedNumber { get; init; } = 1;

    /// <summary>When that one was made; null where there is none.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }
    public bool ReplacedAccepted { get; init; }
    public bool IsChange => ReplacedAt is not null;

    /// <summary>Days that the changed decision left as they were, as their meal was served since.</summary>
    public IReadOnlyList<DateOnly> ServedSinceDays { get; init; } = [];

    /// <summary>The same, as the place is closed.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init; } = [];

    /// <summary>The same, as another absence names them.</summary>
    public IReadOnlyList<DateOnly> DeclaredAgainDays { get; init; } = [];

    /// <summary>The same, as their reservation was cancelled since.</summary>
    public IReadOnlyList<DateOnly> CancelledDays { get; init; } = [];
    public bool KeepsDays => ServedSinceDays.Count + ClosedDays.Count + DeclaredAgainDays.Count + CancelledDays.Count > 0;

    public static AbsenceSettledFacts Of(AbsenceSettled settled) => new()
    {
        Number = settled.Request.Number,
        SettledAt = settled.SettledAt,
        Decision = settled.Decision,
        Reason = settled.Reason,
        ReasonSentence = settled.TownReason?.Sentence,
        IsReasonInWords = settled.TownReason?.Code == OpenReason,
        Days = MailRules.Merge(settled.Days),
        ServedDays = MailRules.Merge(settled.ServedDays),
        DecisionNumber = settled.Number ?? 1,
        ReplacedNumber = settled.Replaced?.Number ?? 1,
        ReplacedAt = settled.Replaced?.DecidedAt,
        ReplacedAccepted = settled.Replaced?.Decision is Decision.Accepted,
        ServedSinceDays = Kept(settled, KeptReason.Served),
        ClosedDays = Kept(settled, KeptReason.Closed),
        DeclaredAgainDays = Kept(settled, KeptReason.DeclaredAgain),
        CancelledDays = Kept(settled, KeptReason.Cancelled),
    };

    /// <summary>Accepted with and without served days, all days served, refused for each reason and for listed ones, and changed either
    /// way.</summary>
    public static IReadOnlyList<AbsenceSettledFacts> Samples { get; } =
    [
        Sample with { ServedDays = [] },
        Sample,
        Sample with { Days = [] },
        Sample with { Decision = Decision.Refused, Reason = null, ServedDays = [] },
        .. Enum.GetValues<RefusalReason>().Select(reason => Sample with { Decision = Decision.Refused, Reason = reason }),
        Listed,
        Listed with { IsReasonInWords = true },
        Changed with { ReplacedAccepted = false },
        Changed with
        {
            Decision = Decision.Refused,
            ServedDays = [],
            ServedSinceDays = [],
            ClosedDays = [],
            DeclaredAgainDays = [],
            CancelledDays = [],
        },
    ];

    private static AbsenceSettledFacts Listed => Sample with
    {
        Decision = Decision.Refused,
        Reason = RefusalReason.Other,
        ReasonSentence = "Le certificat n’était pas signé.",
        ServedDays = [],
    };

    private static AbsenceSettledFacts Changed => Sample with
    {
        DecisionNumber = 2,
        ReplacedAt = new DateTimeOffset(2026, 12, 16, 14, 0, 0, TimeSpan.Zero),
        ReplacedAccepted = true,
        ServedSinceDays = [new DateOnly(2026, 12, 14)],
        ClosedDays = [new DateOnly(2026, 12, 18)],
        DeclaredAgainDays = [new DateOnly(2026, 12, 21)],
        CancelledDays = [new DateOnly(2026, 12, 22)],
    };

    private static AbsenceSettledFacts Sample => new()
    {
        Number = "ABS-2026-000123",
        SettledAt = new DateTimeOffset(2026, 12, 17, 8, 30, 0, TimeSpan.Zero),
        Decision = Decision.Accepted,
        Days = [new DateOnly(2026, 12, 17), new DateOnly(2026, 12, 18)],
        ServedDays = [new DateOnly(2026, 12, 15)],
    };

    private static IReadOnlyList<DateOnly> Kept(AbsenceSettled settled, KeptReason reason) =>
        [.. (settled.KeptDays ?? []).Where(kept => kept.Reason == reason).SelectMany(kept => kept.Days).Distinct().Order()];
}
