using System.Security.Claims;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>
/// Refuses the acts of an administrator who was disabled or demoted: the access token is valid for some minutes more, in which its holder
/// could invite another account or take back the role.
/// </summary>
internal sealed class PresentAdministrators(AccountStore accounts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return await accounts.FindAsync(http.User.FindFirstValue("sub")!, http.RequestAborted) is { } account
            && !StaffAccessRules.IsActiveAdministrator(account)
                ? Problems.Refused("no-administrator", Problems.Title(StatusCodes.Status403Forbidden), status: 403)
                : await next(context);
    }
}
