using EspaceFamille.Contracts.Reservations;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.AbsenceMails.MailLinkDocuments;

/// <summary>The town needs another document of a link request: demanded by an agent, or since one is missing or unreadable.</summary>
internal sealed record LinkDocumentsFacts : MailFacts
{
    public override string Template => "link-documents";
    public override bool IsAboutAccount => true;
    public override long Occurrence => ReviewVersion;
    public required string Number { get; init; }

    /// <summary>An agent wrote in the pages what is needed.</summary>
    public bool Demanded { get; init; }

    /// <summary>Distinguishes the mails about one request: a redelivery has the same version, a later demand another.</summary>
    public required long ReviewVersion { get; init; }

    public static LinkDocumentsFacts Of(RequestHead request, long version, bool isDemanded = false) =>
        new() { Number = request.Number, ReviewVersion = version, Demanded = isDemanded };

    public static IReadOnlyList<LinkDocumentsFacts> Samples { get; } =
    [
        new() { Number = "RAT-2026-000123", ReviewVersion = 2 },
        new() { Number = "RAT-2026-000124", ReviewVersion = 3, Demanded = true },
    ];
}
