using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Requests;

/// <summary>The household's requests, newest first, each with its state in words; all, or of one kind or state.</summary>
[Authorize(Policy = ActorPolicy.Name)]
internal sealed class IndexModel(HouseholdActor actor, RequestsClient requests) : JourneyPage(actor)
{
    private const int PageSize = 20;

    /// <summary>The states to filter by; a request is submitted for an instant only.</summary>
    public static IEnumerable<RequestState> States => ApiNames.Known<RequestState>().Where(state => state is not RequestState.Submitted);

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true, Name = "nature")]
    public string? KindName { get; set; }

    [BindProperty(SupportsGet = true, Name = "etat")]
    public string? StateName { get; set; }

    public RequestKind? Kind => ApiNames.Read<RequestKind>(KindName);

    public RequestState? State => ApiNames.Read<RequestState>(StateName);

    public bool IsFiltered => Kind is not null || State is not null;

    /// <summary>Null while the service is unavailable.</summary>
    public RequestPageResponse? Requests { get; private set; }

    /// <summary>A service is unavailable: its requests are missing from the list.</summary>
    public bool IsIncomplete { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var answer = await requests.ListAsync(Cursor, PageSize, cancel, Kind, State);
        (Requests, IsIncomplete) = (answer.Value, answer.Failure is not null);
        return PageUnless(answer.Failure);
    }
}
