using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features;

/// <summary>
/// Refuses the acts of a member of staff whose account was disabled: the access token is valid for some minutes more, in which its holder
/// could print the access keys of any household.
/// </summary>
internal sealed class PresentStaff(AccountStore accounts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return await accounts.FindAsync(http.User.FindFirstValue("sub")!, http.RequestAborted) is { } account
            && !StaffAccessRules.IsActiveStaff(account)
                ? Problems.Refused("no-access", Problems.Title(StatusCodes.Status403Forbidden), status: 403)
                : await next(context);
    }
}
