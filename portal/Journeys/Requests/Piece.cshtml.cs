using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pieces;
using EspaceFamille.Portal.Uploads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>
/// A family adds a supporting document to a request that the town reviews, asked for or not: it chooses files, sees what the town will
/// see of them, then sends them.
/// </summary>
[Authorize(Policy = Policies.Family)]
[RequestSizeLimit(UploadBounds.MaxRequestBytes)]
internal sealed class PieceModel(HouseholdActor actor, DocumentsClient documents, LeftForms forms, TownClock clock)
    : SentPiecePage(actor, documents, forms, clock);
