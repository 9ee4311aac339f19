using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Information;

/// <summary>The privacy page, with the retention periods in force.</summary>
[AllowAnonymous]
internal sealed class DonneesPersonnellesModel(RetentionPeriods periods) : PageModel
{
    public RetentionSheet Retention { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Retention = await periods.ReadAsync(cancel);
}
