using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>A page on which anybody requests a mail, with one field and the security check. Its answer reveals nothing.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class MailRequestPage(SecurityChecks checks) : PageModel
{
    public const int MaxCharacters = 128;

    public FormErrors Errors { get; private set; } = FormErrors.None;

    public SecurityCheckView? Check { get; private set; }

    /// <summary>The mail was requested.</summary>
    public bool Done { get; private set; }

    protected abstract string Field { get; }

    protected abstract string Missing { get; }

    public async Task OnGetAsync(CancellationToken cancel) => Check = await checks.NewAsync(HttpContext, Errors, cancel);

    protected async Task<IActionResult> PostAsync(string? typed, Func<string, Task> request, CancellationToken cancel)
    {
        var text = typed?.Trim() ?? "";
        if (!SecurityChecks.IsChanged(HttpContext))
            Errors = text.Length is > 0 and <= MaxCharacters
                ? await checks.VerifyAsync(HttpContext, cancel)
                : FormErrors.Of(Field, Missing);
        if (SecurityChecks.IsChanged(HttpContext) || Errors.Any)
        {
            Check = await checks.NewAsync(HttpContext, Errors, cancel);
            return Page();
        }

        await request(text);
        Done = true;
        return Page();
    }
}
