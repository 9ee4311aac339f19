using EspaceFamille.Contracts;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Links;

/// <summary>
/// An account without a household adds a piece to its link request: to the one that it has not sent yet, without an id in the address, or
/// to the one under review.
/// </summary>
[Authorize(Policy = Policies.Account)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class PieceModel(HouseholdActor actor, DocumentsClient documents, LeftForms forms, TownClock clock)
    : SentPiecePage(actor, documents, forms, clock)
{
    protected override IActionResult? Instead(string id) => id.Length switch
    {
        0 => Actor.HasHousehold ? Redirect("/rattachement") : null,
        _ => RequestIds.KindOf(id) is RequestKind.Link ? null : NotFound(),
    };

    protected override RequestKind Kind(string id) => RequestKind.Link;

    protected override string RequestAddress(string id) => "/rattachement";

    protected override string PieceAddress(string id) =>
        id.Length == 0 ? "/rattachement/piece" : $"/rattachement/piece/{Uri.EscapeDataString(id)}";
}
