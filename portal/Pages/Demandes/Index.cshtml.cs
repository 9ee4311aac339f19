using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Pages.Demandes;

/// <summary>The household's requests, each with its state in words; all of them, or of one kind or state.</summary>
[Authorize(Policy = Policies.Family)]
internal sealed class IndexModel(FamilyApi api) : PageModel
{
    private const int PageSize = 20;
    private static readonly string[] Kinds = ["absence", "reservations"];
    private static readonly string[] States = ["underReview", "accepted", "refused", "withdrawn"];

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true, Name = "nature")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "etat")]
    public string? State { get; set; }

    public bool IsFiltered => Kind is not null || State is not null;

    /// <summary>Null while the service is away.</summary>
    public RequestPage? Requests { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (Kind, State) = (Kinds.Contains(Kind) ? Kind : null, States.Contains(State) ? State : null);
        var answer = await api.RequestsAsync(Cursor, PageSize, cancel, Kind, State);
        Requests = answer.Value;
        return answer.Failure == Failure.SignedOut ? Challenge() : Page();
    }
}
