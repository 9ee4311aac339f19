using EspaceFamille.Contracts.Identity;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.ContactMails.MailAddressWithdrawn;

/// <summary>The withdrawal of a requested change of address: the address stays as it was.</summary>
internal sealed record AddressWithdrawnFacts : WithdrawnFacts
{
    public override string Template => "address-withdrawn";
    public override string? Follows => "address-requested";

    public static AddressWithdrawnFacts Of(AddressChangeWithdrawn withdrawn) =>
        new() { Number = withdrawn.Request.Number, WithdrawnAt = withdrawn.WithdrawnAt };

    public static IReadOnlyList<AddressWithdrawnFacts> Samples { get; } =
        [new() { Number = "ADR-2026-000123", WithdrawnAt = SampleInstant }];
}
