using System.Text;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>A step of the opening of an account: what is typed is kept, whether or not it is complete.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class RegistrationPage(RegistrationDrafts drafts) : PageModel
{
    /// <summary>Longer texts are cut: no field takes as many, and the fault is stated.</summary>
    private const int MaxKept = 300;

    public RegistrationForm Form { get; private set; } = new() { AccountId = "" };

    public FormErrors Errors { get; protected set; } = FormErrors.None;

    public abstract RegistrationStep Step { get; }

    /// <summary>The step is corrected from the recap, and returns to it.</summary>
    [BindProperty(Name = "modifier", SupportsGet = true)] public bool IsCorrection { get; set; }

    public string BackAddress => IsCorrection
        ? RegistrationSteps.Address(RegistrationStep.Recap)
        : Step is RegistrationStep.Identity ? RegistrationSteps.Start : RegistrationSteps.Address(Step - 1);

    protected RegistrationDrafts Drafts => drafts;

    /// <summary>Reads the form in progress. Without one, the person begins again.</summary>
    /// <returns>Null when it was read.</returns>
    protected async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        if (await drafts.FindAsync(HttpContext, cancel) is not { } form)
            return LocalRedirect($"{RegistrationSteps.Start}?nouveau=1");
        Form = form;
        return null;
    }

    /// <summary>Keeps what was typed in the fields of this step.</summary>
    protected Task KeepAsync(CancellationToken cancel) => SaveAsync(
        FieldRules.Of(Step).Aggregate(Form, (form, field) => form.With(field, Typed(FieldTexts.Of(field).Id))), cancel);

    protected Task SaveAsync(RegistrationForm form, CancellationToken cancel)
    {
        Form = form;
        return drafts.SaveAsync(HttpContext, form, cancel);
    }

    /// <summary>Whether the button back was pressed: nothing is checked then.</summary>
    protected bool IsBack => Request.Form["aller"] == "retour";

    protected IActionResult Next() =>
        LocalRedirect(RegistrationSteps.Address(IsCorrection ? RegistrationStep.Recap : Step + 1));

    /// <summary>In composed form, without spaces around it.</summary>
    protected string Typed(string id)
    {
        var text = $"{Request.Form[id]}";
        text = text.Length > MaxKept ? text[..MaxKept] : text;
        try
        {
            return text.Normalize(NormalizationForm.FormC).Trim();
        }
        catch (ArgumentException)
        {
            // A half of a surrogate pair: no field accepts it.
            return "\uFFFD";
        }
    }
}
