using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Consent;

/// <summary>The clients of others that the person has allowed something, each with a button that ends it.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AutorisationsModel(Consents consents) : PageModel
{
    public IReadOnlyList<(ForeignClient Client, IReadOnlyList<string> Sentences)> Given { get; private set; } = [];

    public bool Revoked { get; private set; }

    private string Subject => User.FindFirstValue(Claims.Subject)!;

    public async Task OnGetAsync([FromQuery(Name = "retiree")] bool revoked, CancellationToken cancel)
    {
        Revoked = revoked;
        Given = [.. (await consents.OfAsync(Subject, cancel))
            .Select(given => (given.Client, (IReadOnlyList<string>)[.. ConsentTexts.Of([.. given.Scopes])]))];
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "application")] string? clientId, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(clientId))
            return BadRequest();
        await consents.RevokeAsync(Subject, clientId, cancel);
        return LocalRedirect($"{PagePaths.Consents}?retiree=true");
    }
}
