using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Demandes;

/// <summary>The household's requests, each with its state in words.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class IndexModel(FamilyApi api) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>Null while the service is away.</summary>
    public RequestPage? Requests { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await api.RequestsAsync(Cursor, PageSize, cancel);
        Requests = answer.Value;
        return answer.Failure == Failure.SignedOut ? Challenge() : Page();
    }
}
