using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ContactMails.MailAddressDecided;

/// <summary>The town's decision on a change of address; a later one names that it replaces an earlier one.</summary>
internal sealed record AddressDecidedFacts : MailFacts
{
    public override string Template => "address-decided";
    public override long Occurrence => DecisionNumber;
    public required string Number { get; init; }
    public required bool Accepted { get; init; }

    /// <summary>The reason of a refusal, as the town's list words it; null where there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>1 for the first decision of the request.</summary>
    public int DecisionNumber { get; init; } = 1;

    /// <summary>It replaces an earlier decision.</summary>
    public bool Changed => DecisionNumber > 1;

    public static AddressDecidedFacts Of(AddressChangeDecided decided) => new()
    {
        Number = decided.Request.Number,
        Accepted = decided.Decision is Decision.Accepted,
        Reason = decided.TownReason?.Sentence,
        DecisionNumber = decided.Number,
    };

    public static IReadOnlyList<AddressDecidedFacts> Samples { get; } =
    [
        new() { Number = "ADR-2026-000123", Accepted = true },
        new() { Number = "ADR-2026-000124", Accepted = false, Reason = "La pièce justificative n’est pas lisible." },
        new() { Number = "ADR-2026-000125", Accepted = false, DecisionNumber = 2 },
        new() { Number = "ADR-2026-000126", Accepted = true, DecisionNumber = 3 },
    ];
}
