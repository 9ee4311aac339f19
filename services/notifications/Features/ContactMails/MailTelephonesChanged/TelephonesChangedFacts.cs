using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ContactMails.MailTelephonesChanged;

/// <summary>The acknowledgement of a change of telephones, without the numbers.</summary>
internal sealed record TelephonesChangedFacts : MailFacts
{
    public override string Template => "telephones-changed";
    public required string Number { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether an agent changed them for the person.</summary>
    public bool ByTown { get; init; }

    public static TelephonesChangedFacts Of(TelephonesChanged change) => new()
    {
        Number = change.Request.Number,
        ChangedAt = change.ChangedAt,
        ByTown = change.Request.OnBehalf is not null,
    };

    public static IReadOnlyList<TelephonesChangedFacts> Samples { get; } =
    [
        new() { Number = "TEL-2026-000123", ChangedAt = At },
        new() { Number = "TEL-2026-000124", ChangedAt = At, ByTown = true },
    ];

    private static DateTimeOffset At => new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
}
