using EspaceFamille.Web.Forms;

namespace EspaceFamille.Portal.Journeys.RefusalReasons;

/// <summary>The two texts of a reason, as they were filled in.</summary>
internal sealed record ReasonForm(FormErrors Errors, string? Label, string? Sentence);
