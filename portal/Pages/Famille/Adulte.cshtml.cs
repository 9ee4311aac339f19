using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Pages.Famille;

/// <summary>A co-representative: who it is, and nothing of that person's account, mail or telephone.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class AdulteModel(FamilyApi api) : ServedPage
{
    public Household Household { get; private set; } = null!;

    public Adult Adult { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var answer = await api.ProfileAsync(cancel);
        if (answer.Value is null)
            return Without(answer.Failure);
        if (answer.Value.Household is not { } household || household.Adults.FirstOrDefault(adult => adult.AdultId == id) is not { } found)
            return NotFound();
        (Household, Adult) = (household, found);
        return Page();
    }
}
