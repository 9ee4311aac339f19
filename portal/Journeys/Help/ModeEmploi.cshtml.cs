using EspaceFamille.Portal.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Help;

/// <summary>The help page of one journey; an unknown name is 404.</summary>
[AllowAnonymous]
internal sealed class ModeEmploiModel(TownContent content) : PageModel
{
    public Article Shown { get; private set; } = null!;

    public IActionResult OnGet(string name)
    {
        if (content.FindHelp(name) is not { } page)
            return NotFound();
        Shown = page;
        return Page();
    }
}
