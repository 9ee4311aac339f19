using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Demandes;

/// <summary>A file that the family sent, given back to it.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class FichierModel(AbsenceApi absences) : FilePage
{
    public Task<IActionResult> OnGetAsync(string documentId, string fileId, CancellationToken cancel) =>
        HandOnAsync(absences.OpenFileAsync(documentId, fileId, cancel), cancel);
}
