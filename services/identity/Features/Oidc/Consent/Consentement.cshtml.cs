using System.Collections.Immutable;
using System.Security.Claims;
using EspaceFamille.Identity.Features.Oidc.Authorize;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Consent;

/// <summary>The page where a person allows a client of others its scopes, or refuses. It returns to the request that led here.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsentementModel(Consents consents) : PageModel
{
    private ImmutableArray<string> _scopes = [];

    [BindProperty(Name = "retour", SupportsGet = true)] public string? AuthorizationRequest { get; set; }

    public ForeignClient Client { get; private set; } = null!;

    public IEnumerable<string> Sentences => ConsentTexts.Of(_scopes);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : BadRequest();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "decision")] string? decision, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return BadRequest();
        if (decision != "accepter")
            return LocalRedirect(QueryHelpers.AddQueryString(AuthorizationRequest!, Consents.RefusedParameter, "1"));
        await consents.GiveAsync(User.FindFirstValue(Claims.Subject)!, Client, _scopes, cancel);
        return LocalRedirect(AuthorizationRequest!);
    }

    /// <summary>Client and scopes of the request; false where it is no authorization request of a client of others.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (AuthorizationRequest?.Split('?', 2) is not [AuthorizeEndpoint.Path, var query])
            return false;
        var parameters = QueryHelpers.ParseQuery(query);
        if (!parameters.TryGetValue(Parameters.ClientId, out var id) || await consents.FindForeignAsync($"{id}", cancel) is not { } client)
            return false;
        Client = client;
        _scopes = parameters.TryGetValue(Parameters.Scope, out var scope)
            ? [.. $"{scope}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Intersect(client.Scopes, StringComparer.Ordinal)]
            : [];
        return true;
    }
}
