using EspaceFamille.Language;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Content;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Portal.Journeys.Information;

/// <summary>The règlement intérieur: the version in force today, or the one that the address names.</summary>
[AllowAnonymous]
internal sealed class ReglementModel(TownContent content, TownClock clock) : PageModel
{
    public IReadOnlyList<Bylaws> Versions => content.Rules;

    /// <summary>Null where the town has published none that is in force.</summary>
    public Bylaws? Shown { get; private set; }

    public IEnumerable<Bylaws> Others => Versions.Where(version => version != Shown);

    public DateOnly Today => clock.Today;

    /// <param name="version">The first day of a version; the one in force today when absent.</param>
    /// <param name="day">Leads to the version in force on that day.</param>
    public IActionResult OnGet(string? version, [FromQuery(Name = "jour")] string? day)
    {
        if (version is null && FrenchDates.Read(day) is { } wanted && Bylaws.On(Versions, wanted) is { } then)
            return Redirect(then.Address);
        Shown = version is null ? Bylaws.On(Versions, Today) : Versions.FirstOrDefault(one => one.Name == version);
        return version is not null && Shown is null ? NotFound() : Page();
    }
}
