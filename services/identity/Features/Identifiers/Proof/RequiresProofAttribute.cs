using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EspaceFamille.Identity.Features.Identifiers.Proof;

/// <summary>
/// A page whose person has proven within five minutes to be the owner: with the cookie of a session alone nobody changes what the owner
/// signs in with. Without a proof the page of the proof comes first, and redirects back.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RequiresProofAttribute : Attribute, IAsyncPageFilter
{
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (await http.RequestServices.GetRequiredService<OwnerProof>().IsFreshAsync(http, http.RequestAborted))
            await next();
        else
            context.Result = new LocalRedirectResult(
                $"{PagePaths.Proof}{QueryString.Create("retour", $"{http.Request.Path}{http.Request.QueryString}")}");
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}
