using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Demandes;

/// <summary>One absence, as it was declared and what became of it. Another household's is as if it did not exist.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class DetailModel(FamilyApi api) : PageModel
{
    /// <summary>Null while the service is away.</summary>
    public AbsenceDetail? Absence { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var answer = await api.AbsenceAsync(id, cancel);
        Absence = answer.Value;
        return answer.Failure switch
        {
            Failure.SignedOut => Challenge(),
            Failure.NotFound => NotFound(),
            Failure.Away or Failure.Refused or null => Page(),
        };
    }
}
