using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ContactMails.MailChildContactChanged;

/// <summary>The acknowledgement of a change of a child's telephones or mail address, without them.</summary>
internal sealed record ChildContactChangedFacts : MailFacts
{
    public override string Template => "child-contact-changed";
    public required string Number { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The mail address was changed, and not the telephones.</summary>
    public bool IsMail { get; init; }

    /// <summary>Whether an agent changed them for the household.</summary>
    public bool ByTown { get; init; }

    public static ChildContactChangedFacts Of(ChildContactChanged change) => new()
    {
        Number = change.Request.Number,
        ChangedAt = change.ChangedAt,
        IsMail = change.Kind is RequestKind.MailChange,
        ByTown = change.Request.OnBehalf is not null,
    };

    public static IReadOnlyList<ChildContactChangedFacts> Samples { get; } =
    [
        new() { Number = "TEL-2026-000123", ChangedAt = At },
        new() { Number = "MEL-2026-000124", ChangedAt = At, IsMail = true },
        new() { Number = "TEL-2026-000125", ChangedAt = At, ByTown = true },
    ];

    private static DateTimeOffset At => new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
}
