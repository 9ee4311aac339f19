using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.Staff;

/// <summary>The boxes of review rights as a form shows them.</summary>
/// <param name="Places">The town's places.</param>
/// <param name="Rights">As they are stored; null for everything.</param>
internal sealed record RightBoxes(
    FormErrors Errors, IReadOnlyCollection<string> Ticked, IReadOnlyList<PlaceResponse> Places, IReadOnlyList<StaffReviewRight>? Rights)
{
    /// <summary>The town's places, and those of rights for places that no longer exist, so that they can be taken away.</summary>
    public IEnumerable<string> PlacesOf(RequestKind kind) => Places.Select(place => place.PlaceId)
        .Union((Rights ?? []).Where(right => right.Kind == kind).Select(right => right.PlaceId).OfType<string>());
}
