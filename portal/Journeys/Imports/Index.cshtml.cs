using System.Globalization;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Imports;

/// <summary>For administrators: the register of imports, and the changes for the town's own register.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class IndexModel(HouseholdActor actor, ImportsClient imports, TownClock clock) : JourneyPage(actor)
{
    private string? _since;

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    /// <summary>The first day of the export: a month ago unless one was sent.</summary>
    [BindProperty(SupportsGet = true, Name = "depuis")]
    public string? Since
    {
        get => _since ?? clock.Today.AddMonths(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        set => _since = value;
    }

    /// <summary>Set when the file could not be downloaded: <c>date</c> or <c>service</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "erreur")]
    public string? Fault { get; set; }

    /// <summary>Null while the service is unavailable.</summary>
    public ImportListResponse? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Errors = Fault switch
        {
            "date" => FormErrors.Of("depuis", ImportTexts.NoDay),
            "service" => FormErrors.Of("", ImportTexts.NoFile),
            _ => FormErrors.None,
        };
        var answer = await imports.ListAsync(Cursor, cancel);
        List = answer.Value;
        return PageUnless(answer.Failure);
    }
}
