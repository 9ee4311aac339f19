using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.Closures;

/// <summary>The form that describes a closure, as it was filled in.</summary>
internal sealed record ClosureForm(
    FormErrors Errors, IReadOnlyList<ClosurePlace> Places, string? Place, string? From, string? To, string? Reason);
