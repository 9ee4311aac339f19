using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailAddressDocuments;

/// <summary>The town needs a document of a change of address: demanded by an agent, missing, or unreadable.</summary>
internal sealed record AddressDocumentsFacts : MailFacts
{
    public override string Template => "address-documents";
    public override long Occurrence => Place;
    public required string Number { get; init; }

    /// <summary>An agent wrote in the pages what is needed.</summary>
    public bool Demanded { get; init; }

    /// <summary>Distinguishes the mails about one request: the version of the review.</summary>
    public required long Place { get; init; }

    /// <param name="version">The version of the review.</param>
    public static AddressDocumentsFacts Of(RequestHead request, long version, bool isDemanded = false) =>
        new() { Number = request.Number, Place = version, Demanded = isDemanded };

    public static IReadOnlyList<AddressDocumentsFacts> Samples { get; } =
    [
        new() { Number = "ADR-2026-000123", Place = 2 },
        new() { Number = "ADR-2026-000124", Place = 3, Demanded = true },
    ];
}
