using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Agents.Foyers;

/// <summary>One request of a household: a change of reservations, or an absence.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class DemandeModel(AgentApi api) : PageModel
{
    public ReservationsDetail? Reservations { get; private set; }

    public AbsenceDetail? Absence { get; private set; }

    /// <summary>The agent has just made it.</summary>
    [BindProperty(SupportsGet = true, Name = "nouvelle")]
    public bool IsNew { get; set; }

    public async Task<IActionResult> OnGetAsync(string householdId, string id, CancellationToken cancel)
    {
        var reservations = await api.RequestAsync(householdId, id, cancel);
        Reservations = reservations.Value;
        if (reservations.Failure is not Failure.NotFound)
            return Show(reservations.Failure);
        var absence = await api.AbsenceAsync(householdId, id, cancel);
        Absence = absence.Value;
        return Show(absence.Failure);
    }

    private IActionResult Show(Failure? failure) => failure switch
    {
        Failure.SignedOut => Challenge(),
        Failure.NotFound => NotFound(),
        Failure.Away or Failure.Refused or null => Page(),
    };
}
