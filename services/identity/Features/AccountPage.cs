using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features;

/// <summary>A page of a person about the own account, for families and staff.</summary>
[Authorize(Policy = ConsentPolicy.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class AccountPage(AccountStore accounts) : PageModel
{
    protected string AccountId => User.FindFirstValue(Claims.Subject)!;

    /// <summary>The session was checked against the account in this request.</summary>
    protected async Task<Account> AccountAsync(CancellationToken cancel) =>
        await accounts.FindAsync(AccountId, cancel) ?? throw new InvalidOperationException($"Account {AccountId} has been deleted.");

    /// <summary>The public id of the session of this browser.</summary>
    protected async Task<string> SessionAsync() =>
        SessionFacts.Of((await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties)!.Id;
}
