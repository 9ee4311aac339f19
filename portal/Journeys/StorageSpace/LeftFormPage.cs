using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Pieces;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>
/// A page of the open space between a form with pieces and its family's documents. A closed space is opened first, and one that does not
/// exist is created; the form is another account's, or none, where the page is 404.
/// </summary>
internal abstract class LeftFormPage(HouseholdActor actor, SpaceAccess access, LeftForms forms) : OpenSpacePage(actor, access)
{
    /// <summary>Of the form that was left.</summary>
    [BindProperty(SupportsGet = true, Name = "form")]
    public string FormKey { get; set; } = "";

    protected LeftForms Forms => forms;

    protected LeftForm Left { get; private set; } = null!;

    /// <summary>The form, with what was typed in it and what was copied.</summary>
    public string Back => Left.Return(FormKey);

    /// <summary>This page.</summary>
    public override string? Next => $"{OwnAddress}/{FormKey}";

    /// <summary>The address of the page, without the key.</summary>
    protected abstract string OwnAddress { get; }

    /// <returns>The response where the account has left no such form; else null.</returns>
    protected async Task<IActionResult?> FindFormAsync(CancellationToken cancel)
    {
        if (await forms.FindAsync(User, FormKey, cancel) is not { } left)
            return NotFound();
        Left = left;
        return null;
    }
}
