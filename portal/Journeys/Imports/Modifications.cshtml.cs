using System.Globalization;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Imports;

/// <summary>For administrators: what families and agents changed here since a day, as a file. A wrong day leads back to the form.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class ModificationsModel(HouseholdActor actor, ImportsClient imports, TownClock clock) : FilePage(actor)
{
    private const string Form = "/agents/imports";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "depuis")] string? since, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day > clock.Today)
            return Redirect($"{Form}{Query.Of(("erreur", "date"), ("depuis", since))}#depuis");
        return await DownloadAsync(imports.OpenChangesAsync(day, cancel), cancel);
    }
}
