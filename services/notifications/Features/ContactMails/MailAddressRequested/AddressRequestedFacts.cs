using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ContactMails.MailAddressRequested;

/// <summary>The acknowledgement of receipt of a change of address. The address itself is read in the pages.</summary>
internal sealed record AddressRequestedFacts : MailFacts
{
    public override string Template => "address-requested";
    public required string Number { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The number of supporting documents.</summary>
    public int Documents { get; init; }

    /// <summary>Whether an agent requested it for the household.</summary>
    public bool ByTown { get; init; }

    public static AddressRequestedFacts Of(AddressChangeRequested change) => new()
    {
        Number = change.Request.Number,
        ReceivedAt = change.RequestedAt,
        Documents = change.DocumentIds.Count,
        ByTown = change.Request.OnBehalf is not null,
    };

    public static IReadOnlyList<AddressRequestedFacts> Samples { get; } =
    [
        new() { Number = "ADR-2026-000123", ReceivedAt = At, Documents = 1 },
        new() { Number = "ADR-2026-000124", ReceivedAt = At, ByTown = true },
    ];

    private static DateTimeOffset At => new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
}
